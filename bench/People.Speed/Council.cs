using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Hearth.Bench.People;

/// <summary>A demo's council, in a folder of its own.</summary>
internal static class Council
{
    public static async Task<string> MakeAsync(int inhabitants)
    {
        var hearth =
            Environment.GetEnvironmentVariable("HEARTH_EXECUTABLE")
            ?? throw new InvalidOperationException(
                "HEARTH_EXECUTABLE names the built program; ./dev bench sets it"
            );
        var folder = Path.Combine(Path.GetTempPath(), $"hearth-bench-{Guid.NewGuid():N}");
        var start = new ProcessStartInfo(
            hearth,
            ["demo", "--no-serve", "--people", inhabitants.ToString(CultureInfo.InvariantCulture)]
        )
        {
            RedirectStandardOutput = true,
        };
        start.Environment["HEARTH_DATA"] = folder;
        using var demo = Process.Start(start)!;
        await demo.StandardOutput.ReadToEndAsync();
        await demo.WaitForExitAsync();
        return demo.ExitCode == 0
            ? folder
            : throw new InvalidOperationException($"the demo ended with {demo.ExitCode}");
    }

    public static long People(string folder) =>
        Read(folder, "SELECT count(*) FROM people_person", row => row.GetInt64(0))[0];

    /// <summary>Some of its records, by chance and always the same.</summary>
    public static Known[] Known(string folder, int count) =>
        Read(
            folder,
            $"""
            SELECT forename, surname, birth_date, postcode FROM sources_identity
            WHERE length(forename) > 2 AND length(surname) > 2 AND birth_date IS NOT NULL
              AND lower(birth_accuracy) = 'exact' AND postcode IS NOT NULL
            ORDER BY (id * 7919) % 1000003 LIMIT {count}
            """,
            row => new Known(
                row.GetString(0),
                row.GetString(1),
                DateOnly.ParseExact(row.GetString(2), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                row.GetString(3)
            )
        );

    private static T[] Read<T>(string folder, string sql, Func<SqliteDataReader, T> of)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "hearth.db")};Mode=ReadOnly"
        );
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own text, and a number of ours.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        var read = new List<T>();
        while (rows.Read())
            read.Add(of(rows));
        return [.. read];
    }
}
