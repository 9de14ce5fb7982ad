using System.Data.Common;
using System.Runtime.CompilerServices;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources;

/// <summary>
/// The records that stand as at a date, by what had been loaded by a time: what matching and eligibility read.
/// Streamed in order of source and record id, which is the same on every run over the same returns.
/// </summary>
public static class StandingRecords
{
    /// <param name="db">The database; its connection is busy until the stream ends.</param>
    /// <param name="asAt">Returns with an extract date after this are not looked at.</param>
    /// <param name="loadedBy">Returns that took effect after this time are not looked at; null for all.</param>
    /// <param name="sources">Ids of the sources wanted; null for all.</param>
    /// <param name="cancel">Stops the stream.</param>
    internal static async IAsyncEnumerable<StandingRecord> ReadAsync(
        AppDb db,
        DateOnly asAt,
        DateTime? loadedBy = null,
        IReadOnlyCollection<string>? sources = null,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        var returns = await StandingReturns.ReadAsync(db, asAt, loadedBy, sources, cancel);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            foreach (var ofSource in returns.GroupBy(r => r.SourceNo))
            {
                var sourceId = ofSource.First().SourceId;
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = await SqlAsync(db, [.. ofSource], cancel);
                await using var rows = await command.ExecuteReaderAsync(cancel);
                while (await rows.ReadAsync(cancel))
                    yield return Read(rows, ofSource.Key, sourceId);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<string> SqlAsync(
        AppDb db,
        IReadOnlyList<Return> returns,
        CancellationToken cancel
    )
    {
        var simple =
            returns is [{ Superseded: 0 } only]
            && !await db.Repeats.AnyAsync(p => p.ReturnNo == only.No, cancel);
        return simple
            ? StandingSql.OfOnly(returns[0].No)
            : StandingSql.OfLatest(returns.Select(r => r.No));
    }

    private static StandingRecord Read(DbDataReader row, int sourceNo, string sourceId) =>
        new(
            row.GetInt64(0),
            row.GetInt32(1),
            sourceNo,
            sourceId,
            row.GetString(2),
            row.GetInt64(3),
            row.IsDBNull(4) ? null : row.GetInt64(4),
            row.GetFieldValue<DateOnly>(5),
            row.IsDBNull(6) ? null : row.GetFieldValue<DateOnly>(6),
            row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7),
            row.GetString(8)
        );
}
