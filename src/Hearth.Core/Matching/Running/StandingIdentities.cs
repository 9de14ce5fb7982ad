using Hearth.Core.Data;
using Hearth.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Running;

/// <summary>An identity with how often and between which dates its records speak of it, and the dates of the first and the latest return that do.</summary>
internal sealed record Standing(
    Identity Identity,
    string SourceId,
    DateOnly From,
    DateOnly To,
    DateOnly Seen,
    DateOnly Told,
    int Records
);

/// <summary>The identities that standing records name, in order of id: the same on every run over the same returns.</summary>
internal static class StandingIdentities
{
    public static async Task<(Standing[] Found, long Records)> ReadAsync(
        AppDb db,
        DateOnly asAt,
        CancellationToken cancel
    )
    {
        var seen =
            new Dictionary<
                long,
                (string Source, DateOnly From, DateOnly To, DateOnly Seen, DateOnly Told, int Count)
            >();
        long records = 0;
        await foreach (var record in StandingRecords.ReadAsync(db, asAt, cancel: cancel))
        {
            records++;
            See(record.IdentityId, record);
            if (record.OtherIdentityId is { } other)
                See(other, record);
        }
        var found = new List<Standing>(seen.Count);
        await foreach (
            var identity in db
                .Identities.AsNoTracking()
                .OrderBy(i => i.Id)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            if (seen.TryGetValue(identity.Id, out var s))
                found.Add(new(identity, s.Source, s.From, s.To, s.Seen, s.Told, s.Count));
        }
        return ([.. found], records);

        void See(long id, StandingRecord record)
        {
            var to = record.End is { } end && end < record.AsAt ? end : record.AsAt;
            var from = record.Start is { } start && start < to ? start : to;
            seen[id] = seen.TryGetValue(id, out var s)
                ? (
                    s.Source,
                    s.From < from ? s.From : from,
                    s.To > to ? s.To : to,
                    s.Seen < to ? s.Seen : to,
                    s.Told > record.AsAt ? s.Told : record.AsAt,
                    s.Count + 1
                )
                : (record.SourceId, from, to, to, record.AsAt, 1);
        }
    }
}
