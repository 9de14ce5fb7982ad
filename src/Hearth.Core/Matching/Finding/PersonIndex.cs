using Hearth.Core.Data;
using Hearth.Core.Matching.Models;
using Hearth.Core.Matching.Running;
using Hearth.Core.People;
using Hearth.Core.Sources;
using Hearth.Linkage;
using Hearth.Linkage.Block;
using Hearth.Linkage.Lookup;
using Hearth.Linkage.Standardise;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Finding;

/// <summary>
/// The identities of the standing run, kept ready in memory for looking up one person at a time; and the newest return by hand
/// that is among them.
/// </summary>
internal sealed record WarmIndex(
    int Run,
    int Recorded,
    LinkageModel Model,
    IReadOnlyList<Identity> Identities,
    IReadOnlyList<PersonId> People,
    HomeAddresses Homes,
    DateOnly InfantsSince,
    LinkageIndex Index
);

/// <summary>One warm index a process, made anew when another run stands. Safe for many threads: they wait for one making.</summary>
public sealed class PersonIndex(DataFolder folder) : IDisposable
{
    /// <summary>
    /// One question can afford to look wider than a run: both names mistyped, or one of them where no birth date is known. What
    /// it meets has to reach the same weight.
    /// </summary>
    private static readonly BlockingRule[] Wider =
    [
        BlockingRule.On("born"),
        BlockingRule.On("forename", "postcode"),
        BlockingRule.On("surname", "postcode"),
    ];

    private readonly SemaphoreSlim making = new(1, 1);
    private WarmIndex? warm;

    /// <summary>Null when nothing has been matched.</summary>
    internal async Task<WarmIndex?> GetAsync(AppDb db, CancellationToken cancel)
    {
        var run = await db
            .MatchRuns.AsNoTracking()
            .Where(r => r.Status == RunStatus.Done)
            .OrderByDescending(r => r.No)
            .FirstOrDefaultAsync(cancel);
        if (run is null)
            return null;
        if (warm is { } ready && ready.Run == run.No)
            return ready;
        await making.WaitAsync(cancel);
        try
        {
            if (warm?.Run != run.No)
                warm = await MakeAsync(db, run.No, cancel);
            return warm;
        }
        finally
        {
            making.Release();
        }
    }

    public void Dispose() => making.Dispose();

    private async Task<WarmIndex> MakeAsync(AppDb db, int run, CancellationToken cancel)
    {
        // Everybody's index is everybody's: what of it may be told is decided after.
        using var unlimited = db.Unlimited();
        // One that is being written is not among the records yet, and is looked for beside them until the next run.
        var byHand = db.Returns.Where(r => r.SourceId == RecordsOfHearth.FrontDoor);
        var writing = await byHand
            .Where(r => r.Status == ReturnStatus.Loading)
            .MinAsync(r => (int?)r.No, cancel);
        var recorded =
            await byHand
                .Where(r => writing == null || r.No < writing)
                .MaxAsync(r => (int?)r.No, cancel)
            ?? 0;
        var rows = await (
            from link in db.PersonLinks
            join identity in db.Identities on link.IdentityId equals identity.Id
            orderby identity.Id
            select new { Identity = identity, link.PersonId }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        Identity[] identities = [.. rows.Select(r => r.Identity)];
        var model = ModelReader.Latest(folder);
        return new(
            run,
            recorded,
            model,
            identities,
            [.. rows.Select(r => r.PersonId)],
            IdentityTable.HomesOf(identities),
            IdentityTable.InfantsSince(identities),
            new LinkageIndex(
                IdentityTable.Of(identities),
                model with
                {
                    BlockingRules = [.. model.BlockingRules, .. Wider],
                }
            )
        );
    }
}
