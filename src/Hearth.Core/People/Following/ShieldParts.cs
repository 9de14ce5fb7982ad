using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People.Following;

/// <summary>
/// Whoever leaves a family that is sealed, or of whom every worker has to know something, is no less in danger for it: their part
/// is sealed as the whole was, and the markers of the whole stand on it too, until somebody who may lifts or ends them there.
/// </summary>
internal static class ShieldParts
{
    public static async Task RunAsync(
        AppDb db,
        IReadOnlyList<PartedFamily> parted,
        Actor actor,
        DateTime now,
        CancellationToken cancel
    )
    {
        if (parted.Count == 0)
            return;
        var runs = parted.Select(p => p.SinceRun).OfType<int>().Distinct().ToArray();
        var merged = await db
            .MatchRuns.AsNoTracking()
            .Where(r => runs.Contains(r.No))
            .ToDictionaryAsync(r => r.No, r => r.FinishedAt ?? r.StartedAt, cancel);
        var from = parted.Select(p => p.From).ToHashSet();
        var seals = (
            await db
                .FamilySeals.AsNoTracking()
                .Include(s => s.Names)
                .Where(s => s.LiftedAt == null && from.Contains(s.FamilyId))
                .ToListAsync(cancel)
        ).ToLookup(s => s.FamilyId);
        var markers = (
            await db
                .Markers.AsNoTracking()
                .Include(m => m.Cleared)
                .Where(m => m.EndedAt == null && m.PersonId == null && from.Contains(m.FamilyId))
                .ToListAsync(cancel)
        ).ToLookup(m => m.FamilyId);
        foreach (var part in parted)
        {
            // What one of two had before they were one is not of the other.
            var since = part.SinceRun is { } run ? merged.GetValueOrDefault(run) : default;
            foreach (var seal in seals[part.From].Where(s => s.SealedAt >= since))
                db.FamilySeals.Add(Of(seal, part.Part));
            foreach (var marker in markers[part.From].Where(m => m.RecordedAt >= since))
                db.Markers.Add(Of(marker, part.Part));
            if (seals[part.From].Any(s => s.SealedAt >= since))
                db.Events.Add(Event.By(actor, "access.part-sealed", $"family:{part.Part}", now));
            if (markers[part.From].Any(m => m.RecordedAt >= since))
                db.Events.Add(Event.By(actor, "cases.part-marked", $"family:{part.Part}", now));
        }
        await db.SaveChangesAsync(cancel);
    }

    private static FamilySeal Of(FamilySeal seal, FamilyId part)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id,
            FamilyId = part,
            Reason = seal.Reason,
            Note = seal.Note,
            SealedAt = seal.SealedAt,
            SealedBy = seal.SealedBy,
            Names =
            [
                .. seal.Names.Select(n => new FamilySealName { SealId = id, UserId = n.UserId }),
            ],
        };
    }

    private static Marker Of(Marker marker, FamilyId part)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id,
            FamilyId = part,
            Kind = marker.Kind,
            Does = marker.Does,
            Says = marker.Says,
            From = marker.From,
            ReviewBy = marker.ReviewBy,
            ToldOn = marker.ToldOn,
            WhyNotTold = marker.WhyNotTold,
            Cleared =
            [
                .. marker.Cleared.Select(c => new MarkerName { MarkerId = id, UserId = c.UserId }),
            ],
            RecordedAt = marker.RecordedAt,
            RecordedBy = marker.RecordedBy,
        };
    }
}
