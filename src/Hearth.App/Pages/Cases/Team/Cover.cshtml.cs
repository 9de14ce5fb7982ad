using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Board;
using Hearth.Core.Cases.Team;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Team;

/// <summary>Somebody stands in for an absent lead worker, for this family and others of theirs.</summary>
[Needs(
    Permission.CasesManage,
    Purpose.SupportFamilies,
    Purpose.CoordinateSupport,
    Purpose.Safeguard
)]
public sealed class CoverModel(
    TeamQuery teams,
    LeadCandidatesQuery candidates,
    BoardQuery board,
    CoverAbsenceOperation cover
) : LeadPage(teams, candidates)
{
    [BindProperty]
    public DateAnswer To { get; set; } = new();

    [BindProperty]
    public string[] Also { get; set; } = [];

    public IReadOnlyList<Choice> OthersOfLead { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await ShowAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
            return NotFound();
        if (Chosen == Guid.Empty)
            return Wrong("Choose who stands in", nameof(Account));
        if (From.Date is not { } from)
            return Wrong("Enter the first day, such as 24 7 2026", nameof(From));
        if (To.Date is not { } to)
            return Wrong("Enter the last day, such as 31 7 2026", nameof(To));
        CaseId[] cases =
        [
            new(Case),
            .. Also.Select(a => new CaseId(Guid.TryParse(a, out var id) ? id : Guid.Empty)),
        ];
        return End(
            await cover.RunAsync(new(cases, Chosen, from, to, Why ?? ""), Actor, cancel),
            done =>
                Done(
                    $"Somebody stands in from {Words.Day(from)} to {Words.Day(to)}, for {Words.Count(done, "family", "families")}."
                ),
            nameof(Account)
        );
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return false;
        if (Read.Lead is { } lead)
            OthersOfLead =
            [
                .. (await board.OfWorkerAsync(lead.AccountId, Actor, cancel))
                    .Where(r => r.Case.Value != Case)
                    .Select(r => new Choice(r.Case.ToString(), r.Name)),
            ];
        return true;
    }
}
