using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sharing;
using Hearth.Rules.Facts;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources.Corrections;

/// <param name="Of">The correction.</param>
/// <param name="Says">What the record says.</param>
public sealed record CorrectionRead(SourceCorrection Of, Fact Says);

/// <summary>
/// What families say is wrong in a source. The agency that sends it sees every one, by its own key of the record and without a
/// name; others those of families they may know of.
/// </summary>
public sealed class CorrectionsQuery(
    AppDb db,
    SourcesQuery sources,
    FamilyAccessQuery access,
    TimeProvider clock
)
{
    /// <summary>Null when there is no such source, or none that the actor may know of. Open ones come first.</summary>
    public async Task<IReadOnlyList<CorrectionRead>?> RunAsync(
        string source,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (sources.Find(actor, source) is null)
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "sources.corrections-read",
            $"source:{source}",
            null,
            cancel
        );
        return
        [
            .. (await OfAsync(source, actor, cancel))
                .OrderBy(c => c.State != CorrectionState.Open)
                .ThenByDescending(c => c.RecordedAt)
                .Select(c => new CorrectionRead(c, FactJson.Read(c.Says)[0])),
        ];
    }

    /// <summary>How many wait for an answer; 0 also for a source the actor may not know of.</summary>
    public async Task<int> CountOpenAsync(string source, Actor actor, CancellationToken cancel) =>
        sources.Find(actor, source) is null
            ? 0
            : (await OfAsync(source, actor, cancel)).Count(c => c.State == CorrectionState.Open);

    /// <summary>One that the actor may see; null when there is none.</summary>
    internal async Task<SourceCorrection?> FindAsync(
        Guid id,
        Actor actor,
        CancellationToken cancel
    ) =>
        await db.SourceCorrections.SingleOrDefaultAsync(c => c.Id == id, cancel) is { } found
        && sources.Find(actor, found.SourceId) is not null
        && (await SeenAsync([found], actor, cancel)).Count == 1
            ? found
            : null;

    private async Task<IReadOnlyList<SourceCorrection>> OfAsync(
        string source,
        Actor actor,
        CancellationToken cancel
    ) =>
        await SeenAsync(
            await db
                .SourceCorrections.AsNoTracking()
                .Where(c => c.SourceId == source && c.State != CorrectionState.Withdrawn)
                .ToListAsync(cancel),
            actor,
            cancel
        );

    private async Task<IReadOnlyList<SourceCorrection>> SeenAsync(
        List<SourceCorrection> found,
        Actor actor,
        CancellationToken cancel
    )
    {
        // A data contact knows of no family; what its own agency sent it may mend.
        if (actor.Families == FamilyReach.None)
            return found;
        var known = await access.OfAsync(
            [.. found.Select(c => c.FamilyId)],
            FlowKind.FamilyPage,
            actor,
            cancel
        );
        return
        [
            .. found.Where(c =>
                known.TryGetValue(c.FamilyId, out var seen) && seen.MaySource(c.SourceId)
            ),
        ];
    }
}
