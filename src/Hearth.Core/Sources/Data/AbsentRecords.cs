using System.Data.Common;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources.Loading;

/// <summary>
/// A whole picture ends the records that it covers and does not hold. A file that comes late, after a later whole
/// picture, has its own records ended by that one; and when a picture is withdrawn, the next takes over its ends.
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
        var ended = await RunAsync(
            db,
            $"""
            INSERT INTO sources_end (return_no, record_id)
            SELECT @no, s.id FROM ({StandingSql.OfLatest(before)}) s
            WHERE {Covered} AND NOT {HeldBy("@no", "s.record_key")}
            """,
            whole,
            null,
            cancel
        );
        foreach (var key in rejectedKeys)
            ended -= await RunAsync(
                db,
                """
                DELETE FROM sources_end WHERE return_no = @no AND record_id IN (
                    SELECT id FROM sources_record WHERE source_no = @source AND record_key = @key)
                """,
                whole,
                key,
                cancel
            );
        return ended;
    }

    /// <summary>A return that came late: later whole pictures end those of its records that they cover and do not hold.</summary>
    public static async Task EndLateAsync(
        AppDb db,
        Return late,
        IReadOnlyList<Return> effective,
        CancellationToken cancel
    )
    {
        var later = effective
            .Where(r => r.Picture == Picture.Whole && Order(r, late) > 0)
            .OrderBy(r => r.ExtractDate)
            .ThenBy(r => r.No);
        foreach (var whole in later)
            await RunAsync(
                db,
                $"""
                INSERT INTO sources_end (return_no, record_id)
                SELECT @no, s.id FROM sources_record s
                WHERE {StandingSql.Range("s.id", Number(late.No))} AND {Covered}
                    AND NOT {HeldBy("@no", "s.record_key")}
                    AND NOT EXISTS (SELECT 1 FROM sources_end e WHERE e.record_id = s.id)
                """,
                whole,
                null,
                cancel
            );
    }

    /// <summary>The whole picture after a withdrawn one ends what the withdrawn one had ended and it does not hold either.</summary>
    public static Task HandOnAsync(
        AppDb db,
        Return withdrawn,
        Return next,
        CancellationToken cancel
    ) =>
        RunAsync(
            db,
            $"""
            INSERT INTO sources_end (return_no, record_id)
            SELECT @no, s.id FROM sources_end gone JOIN sources_record s ON s.id = gone.record_id
            WHERE gone.return_no = {Number(withdrawn.No)} AND {Covered}
                AND NOT {HeldBy("@no", "s.record_key")}
                AND NOT EXISTS (SELECT 1 FROM sources_end e WHERE e.record_id = s.id AND e.return_no = @no)
            """,
            next,
            null,
            cancel
        );

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

    private static string Number(int number) =>
        number.ToString(System.Globalization.CultureInfo.InvariantCulture);

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
