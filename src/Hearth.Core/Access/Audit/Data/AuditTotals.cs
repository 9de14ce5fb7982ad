using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Audit.Data;

/// <summary>How many of each there are, all at one moment: sealing goes on meanwhile.</summary>
internal sealed record AuditTotals(long Events, long Seals, long Pending, long Last, long Blocks)
{
    /// <summary>Every place up to the last block's is taken, and every event has a place or waits for one.</summary>
    public bool Agree => Seals == Last && Events == Seals + Pending;

    public static Task<AuditTotals> ReadAsync(AppDb db, CancellationToken cancel) =>
        db
            .Database.SqlQueryRaw<AuditTotals>(
                """
                SELECT (SELECT count(*) FROM access_event) AS events,
                    (SELECT count(*) FROM access_seal) AS seals,
                    (SELECT count(*) FROM access_pending) AS pending,
                    (SELECT coalesce(max(last), 0) FROM access_seal_block) AS last,
                    (SELECT coalesce(max(no), 0) FROM access_seal_block) AS blocks
                """
            )
            .SingleAsync(cancel);

    /// <summary>Events without a place that do not wait for one either.</summary>
    public static IAsyncEnumerable<Guid> UnknownEventsAsync(AppDb db) =>
        db
            .Events.Where(e =>
                !db.Seals.Any(s => s.EventId == e.Id)
                && !db.PendingEvents.Any(p => p.EventId == e.Id)
            )
            .Select(e => e.Id)
            .AsAsyncEnumerable();

    /// <summary>Seals at places that no block speaks for.</summary>
    public static IAsyncEnumerable<Seal> UnknownSealsAsync(AppDb db) =>
        db
            .Seals.AsNoTracking()
            .Where(s => s.Seq < 1 || s.Seq > (db.SealBlocks.Max(b => (long?)b.Last) ?? 0))
            .AsAsyncEnumerable();
}
