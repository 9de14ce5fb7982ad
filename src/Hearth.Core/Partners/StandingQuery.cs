using Hearth.Core.Data;
using Hearth.Rules.Sharing.Partners;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <summary>How agencies stand today: what sign-in, loading, meetings and disclosures ask before anything else (AG-2).</summary>
public sealed class StandingQuery(AppDb db, PartnerRulebook rulebook, TimeProvider clock)
{
    /// <summary>Null when no agency of this id is registered.</summary>
    public async Task<AgencyStanding?> OfAsync(string agencyId, CancellationToken cancel) =>
        await db.Agencies.AnyAsync(a => a.Id == agencyId, cancel)
            ? (await AllAsync(agencyId, cancel))(agencyId)
            : null;

    /// <summary>
    /// Why this agency may not take part, or null when it may. The council that runs the programme is never shut out of
    /// its own register; and before any other agency is registered, nobody has begun to keep one.
    /// </summary>
    public async Task<string?> WhyNotAsync(string agencyId, CancellationToken cancel)
    {
        if (agencyId == Agency.Council)
            return null;
        if (await OfAsync(agencyId, cancel) is { } standing)
            return standing.MayTakePart
                ? null
                : StandingWords.WhyNot(await NameAsync(agencyId, cancel), standing);
        return await db.Agencies.AnyAsync(a => a.Id != Agency.Council, cancel)
            ? $"No agency '{agencyId}' is registered. It is registered and signs both papers first."
            : null;
    }

    /// <summary>How each agency stands; one that has signed nothing too.</summary>
    internal async Task<Func<string, AgencyStanding>> AllAsync(
        string? only,
        CancellationToken cancel
    )
    {
        var signatures = await db
            .Signatures.AsNoTracking()
            .Where(s => s.StruckAt == null && (only == null || s.AgencyId == only))
            .ToListAsync(cancel);
        var withdrawals = await db
            .Withdrawals.AsNoTracking()
            .Where(w => w.TakenBackOn == null && (only == null || w.AgencyId == only))
            .ToListAsync(cancel);
        var signed = signatures.ToLookup(s => s.AgencyId);
        var leaving = withdrawals.ToLookup(w => w.AgencyId);
        var day = clock.Today();
        var rules = rulebook.On(day);
        return id =>
            AgencyStanding.On(
                day,
                signed[id].Select(s => new SignedPaper(s.Paper, s.PaperVersion, s.SignedOn)),
                leaving[id].Select(w => new NoticeToLeave(w.ReceivedOn, w.EndsOn)),
                rules
            );
    }

    private Task<string> NameAsync(string id, CancellationToken cancel) =>
        db.Agencies.Where(a => a.Id == id).Select(a => a.Name).SingleAsync(cancel);
}
