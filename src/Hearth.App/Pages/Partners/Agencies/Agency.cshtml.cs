using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners.Agencies;

/// <summary>All that the register says of one agency.</summary>
[Needs(Permission.PartnersRead, Purpose.ManagePartners)]
public sealed class AgencyModel(AgenciesQuery agencies, PapersQuery papers, TimeProvider clock)
    : AgencyPage(agencies)
{
    public bool MayManage => Actor.May(Permission.PartnersManage);
    public bool IsCouncil => Id == Hearth.Core.Partners.Agency.Council;
    public DateOnly Today => clock.Today();
    public IEnumerable<StaffRow> Present => Read.Staff.Where(s => s.LeftOn is null);
    public IEnumerable<StaffRow> Gone => Read.Staff.Where(s => s.LeftOn is not null);

    /// <summary>The notice that runs, if one does.</summary>
    public Withdrawal? Leaving =>
        Read.Withdrawals.FirstOrDefault(w => w.TakenBackOn is null && w.EndsOn > Today);

    public IReadOnlyList<SummaryRow> Facts =>
        [
            new("Kind", papers.Rules.Of(Read.Agency.Kind).Name),
            new(
                "Digital Economy Act 2017, section 35",
                Read.Agency.SpecifiedPerson
                    ? "A specified person: it may share under this Act"
                    : "Not a specified person: it shares under other powers alone"
            ),
            new("Contact for requests", Contact),
            new("Retention schedule", Retention),
        ];

    private string Contact =>
        Joined(Read.Agency.ContactName, Read.Agency.ContactEmail, Read.Agency.ContactPhone)
        ?? "Not recorded yet";

    private string Retention =>
        Joined(
            Read.Agency.RetentionSchedule,
            Read.Agency.RetentionVersion is { } version ? $"version {version}" : null,
            Read.Agency.RetentionLink
        ) ?? "Not recorded yet";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public string NameOf(Signature signature) =>
        papers.Find(signature.Paper, signature.PaperVersion)?.Name
        ?? Words.Capital(signature.Paper);

    private static string? Joined(params string?[] parts)
    {
        var said = parts.Where(p => !string.IsNullOrWhiteSpace(p)).ToArray();
        return said.Length == 0 ? null : string.Join(", ", said);
    }
}
