using System.Diagnostics;
using System.Globalization;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.Audit;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Bench.Audit;

/// <summary>Everything that is measured on one kind of database, each as a row of a table.</summary>
internal static class OneDatabase
{
    public static async Task RunAsync(string kind, int events)
    {
        var path = Directory.CreateTempSubdirectory("hearth-bench-").FullName;
        var folder = new DataFolder(
            path,
            kind == "sqlite"
                ? null
                : $"{Environment.GetEnvironmentVariable("HEARTH_TEST_POSTGRES")};Database=hearth_bench_{Guid.NewGuid():N};Command Timeout=600"
        );
        folder.Create();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddHearthCore(folder)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        try
        {
            await db.Database.MigrateAsync();
            Console.WriteLine($"\n| {kind} | |\n|---|---|");
            await Appending.RunAsync(services, folder);
            await FillAsync(services, folder, events);
            await VerifyAsync(services);
            await Searching.RunAsync(services);
        }
        finally
        {
            await db.Database.EnsureDeletedAsync();
            Directory.Delete(path, recursive: true);
        }
    }

    public static void Row(string what, FormattableString value) =>
        Console.WriteLine($"| {what} | {value.ToString(CultureInfo.InvariantCulture)} |");

    public static async Task<EventsSealed> SealAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var outcome = await scope
            .ServiceProvider.GetRequiredService<SealEventsOperation>()
            .RunAsync(new SealEvents(), Actor.Hearth, default);
        return outcome is Outcome<EventsSealed>.Ok { Value: { Doubtful: 0, Anchors: null } done }
            ? done
            : throw new InvalidOperationException($"sealing did not go as it should: {outcome}");
    }

    /// <summary>Filled and sealed part by part, as in life; only sealing is timed.</summary>
    private static async Task FillAsync(IServiceProvider services, DataFolder folder, int events)
    {
        const int part = 200_000;
        var sealing = TimeSpan.Zero;
        var sealedNow = 0L;
        await using var filling = Filling.Open(folder, services.GetRequiredService<AuditKeys>());
        for (var from = 0; from < events; from += part)
        {
            await filling.WriteAsync(from, Math.Min(part, events - from), events);
            var started = Stopwatch.GetTimestamp();
            sealedNow += (await SealAsync(services)).Events;
            sealing += Stopwatch.GetElapsedTime(started);
            if (from / part % 10 == 9)
                Console.Error.WriteLine($"{from + part} events");
        }
        await filling.AnalyseAsync();
        Row(
            $"Sealing {sealedNow.ToString("N0", CultureInfo.InvariantCulture)} events",
            $"{sealing.TotalSeconds:0.0} s, {sealedNow / sealing.TotalSeconds:N0} events a second"
        );
    }

    private static async Task VerifyAsync(IServiceProvider services)
    {
        // The second is read from memory, as far as it fits.
        foreach (var time in new[] { "first", "second" })
        {
            await using var scope = services.CreateAsyncScope();
            using var process = Process.GetCurrentProcess();
            var busy = process.TotalProcessorTime;
            var outcome = await scope
                .ServiceProvider.GetRequiredService<VerifyAuditOperation>()
                .RunAsync(new VerifyAudit(), Actor.Hearth, default);
            if (outcome is not Outcome<AuditVerified>.Ok { Value: { IsWhole: true } done })
                throw new InvalidOperationException($"the trail is not whole: {outcome}");
            process.Refresh();
            Row(
                $"Verifying {done.Entries.ToString("N0", CultureInfo.InvariantCulture)} entries, {time} time",
                $"{done.Seconds:0.0} s, {done.Entries / done.Seconds:N0} entries a second; {(process.TotalProcessorTime - busy).TotalSeconds:0.0} s of processor in Hearth; {process.WorkingSet64 / 1_000_000} MB"
            );
        }
    }
}
