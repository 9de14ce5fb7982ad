using Hearth.App.Pages.Cases;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Rules.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Public.Support;

/// <summary>A family asks for support itself. Whether anybody is known here is nobody's to find out by asking.</summary>
[AllowAnonymous]
public sealed class SupportModel(AskForSupportOperation ask, FrontDoorRules rules) : HearthPage
{
    public const string Path = "/support";

    /// <summary>From one address, which a library or a family centre shares; each child added is one too.</summary>
    public const int MostAnHour = 60;

    [BindProperty]
    public string? OldEnough { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Is { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? SafeToContact { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public List<PersonInput> Children { get; set; } = [new()];

    [BindProperty]
    public string? Happening { get; set; }

    [BindProperty]
    public string? WouldHelp { get; set; }

    public int AloneFrom => rules.OnlineAloneFrom;

    /// <summary>Whoever is too young to be asked alone is told whom to talk to, and nothing of theirs is kept.</summary>
    public bool IsTooYoung { get; private set; }

    public IReadOnlyList<Choice> Ages =>
        [new("yes", $"I am {AloneFrom} or older"), new("no", $"I am younger than {AloneFrom}")];

    public void OnGet() { }

    public IActionResult OnPostAnother()
    {
        ModelState.Clear();
        DropEmptyRows();
        if (Children.Count < AskForSupportRules.MostChildren)
            Children.Add(new());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        DropEmptyRows();
        if (OldEnough == "no")
        {
            ModelState.Clear();
            IsTooYoung = true;
            return Page();
        }
        if (OldEnough != "yes")
            return Wrong("Say how old you are", nameof(OldEnough));
        for (var i = 0; i < Children.Count; i++)
            if (Children[i].Born is { IsEmpty: false, Date: null })
                return Wrong(
                    "Enter a real date, such as 24 7 2016, or none",
                    $"Children[{i}].Born"
                );
        var asked = new AskForSupport(
            Name,
            Is,
            Phone,
            Email,
            Postcode,
            [.. Children.Where(c => !c.IsEmpty).Select(c => c.Said())],
            Happening,
            WouldHelp,
            SafeToContact
        );
        return End(
            await ask.RunAsync(asked, cancel),
            contact =>
            {
                // By a cookie that goes with the next page: a reference in an address would be kept by the browser.
                TempData["Reference"] = contact.Reference;
                TempData["Due"] = Words.Day(contact.Due);
                return LocalRedirect("/support/sent");
            },
            FieldOf(AskForSupportRules.Wrong(asked)?.About)
        );
    }

    private static string FieldOf(string? about) =>
        about is nameof(Children) ? "Children[0].Forename" : about ?? nameof(Name);

    /// <summary>A row of which nothing was sent is there as none at all.</summary>
    private void DropEmptyRows()
    {
        Children.RemoveAll(c => c is null);
        if (Children.Count == 0)
            Children.Add(new());
    }
}
