using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Team;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Team;

/// <summary>A manager allocates a lead worker, or another.</summary>
[Needs(
    Permission.CasesManage,
    Purpose.SupportFamilies,
    Purpose.CoordinateSupport,
    Purpose.Safeguard
)]
public sealed class LeadModel(
    TeamQuery teams,
    LeadCandidatesQuery candidates,
    AllocateLeadWorkerOperation allocate,
    EndLeadWorkerOperation end
) : LeadPage(teams, candidates)
{
    [BindProperty]
    public Guid? Spell { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Stays { get; set; }

    [BindProperty]
    public string? WhyEnds { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        (Spell, Version) = (Read.Leading?.Id, Read.Leading?.Version ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Chosen == Guid.Empty)
            return Wrong("Choose who is lead worker", nameof(Account));
        if (From is { IsEmpty: false, Date: null })
            return Wrong("Enter a real date, such as 24 7 2026", nameof(From));
        return End(
            await allocate.RunAsync(
                new(
                    new(Case),
                    Chosen,
                    From.Date ?? Read.Today,
                    Why,
                    Spell is { } spell ? new(spell, Version) : null,
                    Stays == "yes"
                ),
                Actor,
                cancel
            ),
            done => Done($"{done.Worker} is lead worker from {Words.Day(done.From)}."),
            nameof(Account)
        );
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || Spell is not { } spell)
            return NotFound();
        return End(
            await end.RunAsync(
                new(new(Case), new(spell, Version), Read.Today, WhyEnds ?? ""),
                Actor,
                cancel
            ),
            done => Done($"{done.Worker} is lead worker until today. Nobody follows yet."),
            nameof(WhyEnds)
        );
    }
}
