using System.Diagnostics;
using System.Globalization;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Bench.Sources;

/// <summary>One load into a fresh database, timed from the operation's start to its taking effect; then the same file again.</summary>
internal static class OneLoad
{
    public static async Task<int> RunAsync(string database, int rows)
    {
        var path = Directory.CreateTempSubdirectory("hearth-bench-").FullName;
        var connection =
            database == "sqlite"
                ? null
                : $"{Environment.GetEnvironmentVariable("HEARTH_TEST_POSTGRES")};Database=hearth_bench_{Guid.NewGuid():N}";
        var folder = new DataFolder(path, connection);
        folder.Create();
        await File.WriteAllTextAsync(Path.Combine(path, "SYNTHETIC"), "Invented people only.\n");
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddHearthCore(folder)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        try
        {
            // As `hearth init` leaves it: without an agreement no return is taken in.
            await scope
                .ServiceProvider.GetRequiredService<PrepareOperation>()
                .RunAsync(new(Bare: false), Actor.DataTeam(), default);
            var file = Path.Combine(path, "school-attendance_2025-08-31.csv");
            AttendanceFile.Write(file, rows);

            var busyBefore = Process.GetCurrentProcess().TotalProcessorTime;
            var first = await LoadAsync(services, file);
            var busy = (Process.GetCurrentProcess().TotalProcessorTime - busyBefore).TotalSeconds;
            var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000;
            var again = await LoadAsync(services, file);
            var peer = await Peer.LoadAsync(folder, file);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {database} | {rows:N0} | {first:F1} | {peer:F1} | {first / peer:F1} | {rows / first:N0} | {busy:F1} | {peak} | {again:F1} |"
                )
            );
            return 0;
        }
        finally
        {
            await db.Database.EnsureDeletedAsync();
            Directory.Delete(path, recursive: true);
        }
    }

    private static async Task<double> LoadAsync(IServiceProvider services, string file)
    {
        await using var scope = services.CreateAsyncScope();
        var started = Stopwatch.GetTimestamp();
        var outcome = await scope
            .ServiceProvider.GetRequiredService<LoadReturnOperation>()
            .RunAsync(new LoadReturn("school-attendance", file), Actor.DataTeam(), default);
        if (outcome is not Outcome<ReturnLoaded>.Ok { Value.Counts: { Rejected: 0, Warned: 0 } })
            throw new InvalidOperationException($"the load did not go as it should: {outcome}");
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
