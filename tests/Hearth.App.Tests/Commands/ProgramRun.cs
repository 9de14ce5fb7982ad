using System.Diagnostics;

namespace Hearth.App.Tests.Commands;

/// <summary>The built program, run once over a data folder of its own.</summary>
internal static class ProgramRun
{
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string folder,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "hearth"),
            arguments
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["HEARTH_DATA"] = Path.Combine(folder, "data");
        start.Environment.Remove("HEARTH_DATABASE");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
