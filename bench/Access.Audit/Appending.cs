using System.Diagnostics;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Hearth.Bench.Audit;

/// <summary>
/// Eight writers, each writing one event, waiting until it is committed, and writing the next, as a page does before it
/// shows a person; sealing goes on beside, every second.
/// </summary>
internal static class Appending
{
    private const int Writers = 8;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(15);

    public static async Task RunAsync(IServiceProvider services, DataFolder folder)
    {
        await MeasureAsync(services, TimeSpan.FromSeconds(3));
        using var process = Process.GetCurrentProcess();
        var busy = process.TotalProcessorTime;
        var (rate, worst) = await MeasureAsync(services, Long);
        process.Refresh();
        var each = (process.TotalProcessorTime - busy) / (rate * Long.TotalSeconds);
        OneDatabase.Row(
            $"Appending, {Writers} writers, {await FlushingAsync(folder)}",
            $"{rate:N0} events a second; the slowest took {worst:0} ms; {each.TotalMicroseconds:0} µs of processor in Hearth for each"
        );
    }

    private static async Task<string> FlushingAsync(DataFolder folder)
    {
        if (folder.PostgresConnectionString is not { } to)
            return "as served (synchronous=NORMAL)";
        await using var connection = new NpgsqlConnection(to);
        await connection.OpenAsync();
        await using var show = connection.CreateCommand();
        show.CommandText =
            "SELECT current_setting('fsync') || ' and ' || current_setting('synchronous_commit')";
        return $"fsync and synchronous_commit {await show.ExecuteScalarAsync()}";
    }

    private static async Task<(double Rate, double Worst)> MeasureAsync(
        IServiceProvider services,
        TimeSpan time
    )
    {
        using var over = new CancellationTokenSource();
        var sealing = SealAsync(services, over.Token);
        var started = Stopwatch.GetTimestamp();
        var written = await Task.WhenAll(
            Enumerable.Range(0, Writers).Select(w => Task.Run(() => WriteAsync(services, w, time)))
        );
        var took = Stopwatch.GetElapsedTime(started);
        await over.CancelAsync();
        await sealing;
        return (written.Sum(w => w.Count) / took.TotalSeconds, written.Max(w => w.Worst));
    }

    private static async Task<(long Count, double Worst)> WriteAsync(
        IServiceProvider services,
        int writer,
        TimeSpan time
    )
    {
        var actor = Actor.DataTeam() with { UserId = $"writer-{writer}" };
        var (count, worst) = (0L, TimeSpan.Zero);
        for (
            var started = Stopwatch.GetTimestamp();
            Stopwatch.GetElapsedTime(started) < time;
            count++
        )
        {
            var from = Stopwatch.GetTimestamp();
            await using var scope = services.CreateAsyncScope();
            await ReadEvent.ReadAsync(
                scope.ServiceProvider.GetRequiredService<AppDb>(),
                TimeProvider.System,
                actor,
                "people.family-read",
                $"family:{Guid.CreateVersion7():D}",
                """{"read":"members, needs, evidence, timeline"}""",
                default
            );
            var took = Stopwatch.GetElapsedTime(from);
            worst = took > worst ? took : worst;
        }
        return (count, worst.TotalMilliseconds);
    }

    private static async Task SealAsync(IServiceProvider services, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), over)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await OneDatabase.SealAsync(services);
        }
    }
}
