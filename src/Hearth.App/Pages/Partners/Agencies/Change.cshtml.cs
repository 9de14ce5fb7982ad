using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners.Agencies;

/// <summary>Changes what the register says of an agency; whoever comes second sees what stands now beside their own answers.</summary>
[Needs(Permission.PartnersManage, Purpose.ManagePartners)]
public sealed class ChangeModel(AgenciesQuery agencies, ChangeAgencyOperation change)
    : AgencyPage(agencies)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Specified { get; set; }

    [BindProperty]
    public string? ContactName { get; set; }

    [BindProperty]
    public string? ContactEmail { get; set; }

    [BindProperty]
    public string? ContactPhone { get; set; }

    [BindProperty]
    public string? RetentionSchedule { get; set; }

    [BindProperty]
    public string? RetentionLink { get; set; }

    [BindProperty]
    public string? RetentionVersion { get; set; }

    /// <summary>What stands now, when somebody else was first.</summary>
    public IReadOnlyList<SummaryRow>? Now { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var now = AgencyDetails.Of(Read.Agency);
        Version = Read.Agency.Version;
        (Name, Specified) = (now.Name, now.SpecifiedPerson ? "yes" : "no");
        (ContactName, ContactEmail, ContactPhone) = (
            now.ContactName,
            now.ContactEmail,
            now.ContactPhone
        );
        (RetentionSchedule, RetentionLink, RetentionVersion) = (
            now.RetentionSchedule,
            now.RetentionLink,
            now.RetentionVersion
        );
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Require(Name, nameof(Name), "Enter the agency's name, as it signs");
        if (!ModelState.IsValid)
            return Page();
        var outcome = await change.RunAsync(
            new(
                Id,
                Version,
                new(
                    Name!,
                    Specified == "yes",
                    ContactName,
                    ContactEmail,
                    ContactPhone,
                    RetentionSchedule,
                    RetentionLink,
                    RetentionVersion
                )
            ),
            Actor,
            cancel
        );
        if (outcome is Outcome<Agency>.Conflict)
            Now = Stands(AgencyDetails.Of(Read.Agency));
        return Saved(
            outcome,
            agency => $"What the register says of {agency.Name} is changed.",
            nameof(Name),
            Read.Agency.Version
        );
    }

    private static IReadOnlyList<SummaryRow> Stands(AgencyDetails now) =>
        [
            new("Name", now.Name),
            new("Specified person", now.SpecifiedPerson ? "Yes" : "No"),
            new("Contact", Said(now.ContactName, now.ContactEmail, now.ContactPhone)),
            new(
                "Retention schedule",
                Said(now.RetentionSchedule, now.RetentionVersion, now.RetentionLink)
            ),
        ];

    private static string Said(params string?[] parts)
    {
        var said = string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
        return said.Length == 0 ? "None" : said;
    }
}
