using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.FrontDoor;

[Needs(Permission.CasesDecide, Purpose.Safeguard, Purpose.SupportFamilies)]
public sealed class DecideModel(
    ContactQuery contacts,
    DecideContactOperation decide,
    FrontDoorRules rules
) : HearthPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? Analysis { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Section47 { get; set; }

    public ContactRead Read { get; private set; } = null!;

    public IReadOnlyList<Choice> Levels =>
        [.. rules.Levels.Select(l => new Choice(l.Id, l.Name) { Hint = l.Says })];

    public IReadOnlyList<Choice> Decisions =>
        [.. rules.Decisions.Values.Select(d => new Choice(Kebab.Of(d.Decision), d.Name))];

    public IReadOnlyList<Choice> Harm =>
        [
            new("true", "A child may be suffering, or be likely to suffer, significant harm")
            {
                Hint = "Children Act 1989, section 47. Telephone social care as well.",
            },
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        (Version, Level) = (Read.Contact.Version, Read.Contact.Level);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Decision is null || !Kebab.TryRead<ContactDecision>(Decision, out var decision))
            return Wrong("Choose what is decided", nameof(Decision));
        var outcome = await decide.RunAsync(
            new(Id, decision, Level ?? "", Analysis ?? "", Reason ?? "", Section47, Version),
            Actor,
            cancel
        );
        return End(
            outcome,
            contact =>
            {
                Notice = $"Decided: {rules.Decisions[decision].Name}. Now tell whoever brought it.";
                return LocalRedirect($"/cases/front-door/{contact.Id:D}/tell");
            },
            nameof(Decision)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await contacts.RunAsync(Id, Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
