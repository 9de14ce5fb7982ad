using System.Data.Common;
using Hearth.Core.Data;
using Hearth.Core.Sources.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources.Loading;

/// <summary>
/// A whole picture ends the records that it covers and does not hold: those that stood before it when it came, and those
/// that stand before it since another return came late or was withdrawn.
/// </summary>
internal static class AbsentRecords
{
    /// <summary>Ends what stood before this return and is absent from it. Its rows are stored; it is not effective yet.</summary>
    public static async Task<long> EndAsync(
        AppDb db,
        Return whole,
        IReadOnlyList<Return> effective,
        IReadOnlyCollection<string> rejectedKeys,
        CancellationToken cancel
    )
    {
        var before = effective.Where(r => Order(r, whole) < 0).Select(r => r.No).ToList();
        if (before.Count == 0)
            return 0;
        return await InsertAsync(db, whole, before, cancel)
            - await SpareAsync(db, whole, rejectedKeys, cancel);
    }

    /// <summary>
    /// After a return came late or was withdrawn, other versions stand before the whole pictures that follow it: each of
    /// those ends what it covers and does not hold. That an end is written says only this, and so harms nothing twice.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="source">Null when the source has left the catalogue.</param>
    /// <param name="changed">The return that came or went.</param>
    /// <param name="standing">The source's returns that count from now on.</param>
    /// <param name="cancel">Stops between pictures.</param>
    public static async Task EndByLaterAsync(
        AppDb db,
        SourceDefinition? source,
        Return changed,
        IReadOnlyList<Return> standing,
        CancellationToken cancel
    )
    {
        var inOrder = standing.ToList();
        inOrder.Sort(Order);
        foreach (
            var whole in inOrder.Where(r => r.Picture == Picture.Whole && Order(r, changed) > 0)
        )
        {
            var before = inOrder.Where(r => Order(r, whole) < 0).Select(r => r.No).ToList();
            if (before.Count == 0 || await InsertAsync(db, whole, before, cancel) == 0)
                continue;
            var rejected = source is null
                ? []
                : await RejectedKeys.ReadAsync(db, source, whole.No, cancel);
            await SpareAsync(db, whole, rejected, cancel);
        }
    }

    /// <summary>By extract date, then by number.</summary>
    public static int Order(Return a, Return b) =>
        a.ExtractDate != b.ExtractDate
            ? a.ExtractDate.CompareTo(b.ExtractDate)
            : a.No.CompareTo(b.No);

    // What happened wholly before or after the period a return speaks for is none of its business.
    private const string Covered =
        """(s."end" IS NULL OR s."end" >= @from) AND (s.start IS NULL OR s.start <= @to)""";

    private static string HeldBy(string returnNo, string key) =>
        $"""
            (EXISTS (SELECT 1 FROM sources_record h WHERE h.source_no = @source AND h.record_key = {key}
                AND {StandingSql.Range("h.id", returnNo)})
            OR EXISTS (SELECT 1 FROM sources_record h JOIN sources_repeat p ON p.return_no = {returnNo} AND p.record_id = h.id
                WHERE h.source_no = @source AND h.record_key = {key}))
            """;

    private static async Task<long> InsertAsync(
        AppDb db,
        Return whole,
        IReadOnlyList<int> before,
        CancellationToken cancel
    )
    {
        var absent = $"""
            SELECT s.id FROM ({StandingSql.OfLatest(before)}) s
            WHERE {Covered} AND NOT {HeldBy("@no", "s.record_key")}
                AND NOT EXISTS (SELECT 1 FROM sources_end e WHERE e.record_id = s.id AND e.return_no = @no)
            """;
        const string insert =
            "INSERT INTO sources_end (return_no, record_id) SELECT @no, a.id FROM";
        if (!db.Database.IsSqlite())
            return await RunAsync(db, $"{insert} ({absent}) a", whole, null, cancel);
        // Finding them is long, and would hold SQLite's one writer: they are put beside first, which holds nobody up.
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            // One that a failure left behind lives as long as its connection.
            await RunAsync(db, "DROP TABLE IF EXISTS temp.absent", whole, null, cancel);
            await RunAsync(db, $"CREATE TEMP TABLE absent AS {absent}", whole, null, cancel);
            var ended = await RunAsync(db, $"{insert} absent a", whole, null, cancel);
            await RunAsync(db, "DROP TABLE temp.absent", whole, null, cancel);
            return ended;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>A record whose row in the picture could not be read is not absent from it.</summary>
    private static async Task<long> SpareAsync(
        AppDb db,
        Return whole,
        IEnumerable<string> rejectedKeys,
        CancellationToken cancel
    )
    {
        var spared = 0L;
        foreach (var key in rejectedKeys)
            spared += await RunAsync(
                db,
                """
                DELETE FROM sources_end WHERE return_no = @no AND record_id IN (
                    SELECT id FROM sources_record WHERE source_no = @source AND record_key = @key)
                """,
                whole,
                key,
                cancel
            );
        return spared;
    }

    private static async Task<long> RunAsync(
        AppDb db,
        string sql,
        Return whole,
        string? key,
        CancellationToken cancel
    )
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            // Statements of this class; the only values in their text are return numbers.
#pragma warning disable CA2100
            command.CommandText = sql;
#pragma warning restore CA2100
            command.CommandTimeout = 600;
            Add(command, "no", whole.No);
            Add(command, "source", whole.SourceNo);
            Add(command, "from", whole.CoverageStart ?? DateOnly.MinValue);
            Add(command, "to", whole.CoverageEnd ?? whole.ExtractDate);
            if (key is not null)
                Add(command, "key", key);
            return await command.ExecuteNonQueryAsync(cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
