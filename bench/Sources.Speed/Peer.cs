using System.Diagnostics;
using Hearth.Core.Data;
using Npgsql;

namespace Hearth.Bench.Sources;

/// <summary>The database's own bulk loader, on the same file.</summary>
internal static class Peer
{
    public static async Task<double> LoadAsync(DataFolder folder, string file)
    {
        if (folder.PostgresConnectionString is not { } connection)
            return await TimeAsync(
                "sqlite3",
                [
                    Path.Combine(folder.Path, "peer.db"),
                    "PRAGMA journal_mode=WAL",
                    "PRAGMA synchronous=NORMAL",
                    ".mode csv",
                    $".import {file} attendance",
                ]
            );
        var to = new NpgsqlConnectionStringBuilder(connection);
        var columns = File.ReadLines(file).First().Split(',').Select(c => $"\"{c}\" text");
        return await TimeAsync(
            "psql",
            [
                "-q",
                "-h",
                to.Host!,
                "-p",
                to.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
                "-U",
                to.Username!,
                to.Database!,
                "-c",
                $"CREATE TABLE peer ({string.Join(", ", columns)})",
                "-c",
                $"\\copy peer FROM '{file}' CSV HEADER",
            ]
        );
    }

    private static async Task<double> TimeAsync(string program, string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true }
        )!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} failed");
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
