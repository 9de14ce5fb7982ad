using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources;

/// <summary>
/// The standing records that name certain identities: the same answer as <see cref="StandingRecords"/>, for a few people
/// and by index, so that a page does not stream a whole council.
/// </summary>
internal static class StandingRecordsOf
{
    public static async Task<IReadOnlyList<StandingRecord>> ReadAsync(
        AppDb db,
        IReadOnlyCollection<long> identities,
        DateOnly asAt,
        DateTime? loadedBy,
        CancellationToken cancel
    )
    {
        var returns = await StandingReturns.ReadAsync(db, asAt, loadedBy, null, cancel);
        var place = returns.Select((r, i) => (r.No, i)).ToDictionary(p => p.No, p => p.i);
        var sourceOf = returns.ToDictionary(r => r.No, r => r.SourceId);
        var named = await db
            .Records.AsNoTracking()
            .Where(r =>
                identities.Contains(r.IdentityId)
                || (r.OtherIdentityId != null && identities.Contains(r.OtherIdentityId.Value))
            )
            .Select(r => new { r.SourceNo, r.RecordKey })
            .Distinct()
            .ToListAsync(cancel);
        List<StandingRecord> standing = [];
        foreach (var source in named.GroupBy(n => n.SourceNo))
        {
            // A later version of a record may name someone else: every version of its key is looked at.
            var keys = source.Select(s => s.RecordKey).ToArray();
            var versions = await db
                .Records.AsNoTracking()
                .Where(r => r.SourceNo == source.Key && keys.Contains(r.RecordKey))
                .ToListAsync(cancel);
            var ids = versions.Select(v => v.Id).ToArray();
            var repeats = await db
                .Repeats.AsNoTracking()
                .Where(p => ids.Contains(p.RecordId))
                .ToListAsync(cancel);
            var ends = await db
                .RecordEnds.AsNoTracking()
                .Where(e => ids.Contains(e.RecordId))
                .ToListAsync(cancel);
            var carried = repeats.ToLookup(p => p.RecordId, p => p.ReturnNo);
            var ended = ends.ToLookup(e => e.RecordId, e => e.ReturnNo);
            foreach (var key in versions.GroupBy(v => v.RecordKey, StringComparer.Ordinal))
            {
                var latest = key.SelectMany(v =>
                        carried[v.Id]
                            .Append(v.ReturnNo)
                            .Where(place.ContainsKey)
                            .Select(no => (Record: v, Place: place[no]))
                    )
                    .OrderByDescending(c => c.Place)
                    .ThenByDescending(c => c.Record.Id)
                    .FirstOrDefault();
                if (latest.Record is not { } found)
                    continue;
                if (ended[found.Id].Any(no => place.TryGetValue(no, out var p) && p > latest.Place))
                    continue;
                if (Names(found, identities))
                    standing.Add(Of(found, sourceOf[found.ReturnNo]));
            }
        }
        return [.. standing.OrderBy(s => s.SourceId, StringComparer.Ordinal).ThenBy(s => s.Id)];
    }

    private static bool Names(Record record, IReadOnlyCollection<long> identities) =>
        identities.Contains(record.IdentityId)
        || (record.OtherIdentityId is { } other && identities.Contains(other));

    private static StandingRecord Of(Record r, string sourceId) =>
        new(
            r.Id,
            r.ReturnNo,
            r.SourceNo,
            sourceId,
            r.RecordKey,
            r.IdentityId,
            r.OtherIdentityId,
            r.AsAt,
            r.Start,
            r.End,
            r.Facts
        );
}
