using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners.Agencies;

[Needs(Permission.PartnersManage, Purpose.ManagePartners)]
public sealed class RegisterModel(RegisterAgencyOperation register, PapersQuery papers) : HearthPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? ShortName { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Specified { get; set; }

    public PartnerRules Rules => papers.Rules;

    public IReadOnlyList<Choice> Kinds =>
        [
            new("", "Choose what it is"),
            .. Rules.Kinds.Select(k => new Choice(Kebab.Of(k.Kind), k.Name)),
        ];

    public static IReadOnlyList<Choice> YesOrNo => [new("yes", "Yes"), new("no", "No")];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), "Enter the agency's name, as it signs");
        if (string.IsNullOrWhiteSpace(ShortName))
            ModelState.AddModelError(nameof(ShortName), "Enter a short name");
        if (Rules.Kinds.All(k => Kebab.Of(k.Kind) != Kind))
            ModelState.AddModelError(nameof(Kind), "Choose what sort of agency it is");
        if (Specified is not ("yes" or "no"))
            ModelState.AddModelError(
                nameof(Specified),
                "Say whether it is a specified person; no, if you are not sure"
            );
        if (!ModelState.IsValid)
            return Page();
        var kind = Kebab.Read<AgencyKind>(Kind!);
        var specified = Specified == "yes";
        if (specified && Rules.Of(kind).NeverSpecified is { } never)
            return Wrong(never, nameof(Specified));
        return End(
            await register.RunAsync(new(ShortName!, Name!, kind, specified), Actor, cancel),
            agency =>
            {
                Notice =
                    $"{agency.Name} is registered. It takes part once both its signatures are recorded.";
                return LocalRedirect($"/partners/agencies/{agency.Id}");
            },
            nameof(ShortName)
        );
    }
}
