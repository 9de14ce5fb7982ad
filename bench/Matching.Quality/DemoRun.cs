using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Hearth.Bench.Matching;

internal static class DemoRun
{
    public static async Task<JsonElement> RunAsync(int people, int seed)
    {
        var hearth =
            Environment.GetEnvironmentVariable("HEARTH_EXECUTABLE")
            ?? throw new InvalidOperationException(
                "HEARTH_EXECUTABLE names the built program; ./dev bench sets it"
            );
        var folder = Path.Combine(Path.GetTempPath(), $"hearth-bench-{Guid.NewGuid():N}");
        var start = new ProcessStartInfo(
            hearth,
            [
                "demo",
                "--no-serve",
                "--json",
                "--people",
                people.ToString(CultureInfo.InvariantCulture),
                "--seed",
                seed.ToString(CultureInfo.InvariantCulture),
            ]
        )
        {
            RedirectStandardOutput = true,
        };
        start.Environment["HEARTH_DATA"] = folder;
        try
        {
            using var demo = Process.Start(start)!;
            var output = await demo.StandardOutput.ReadToEndAsync();
            await demo.WaitForExitAsync();
            return demo.ExitCode == 0
                ? JsonSerializer.Deserialize<JsonElement>(output.Trim().Split('\n')[^1])
                : throw new InvalidOperationException($"the demo ended with {demo.ExitCode}");
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }
}
