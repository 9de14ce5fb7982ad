using System.Diagnostics;
using System.Text.Json;

namespace Hearth.App.Tests.Linking;

/// <summary>Runs the built program in a folder.</summary>
internal sealed record HearthProgram(int Exit, string Output, string Errors)
{
    public JsonElement Json => JsonDocument.Parse(Output.Trim().Split('\n')[^1]).RootElement;

    public static async Task<HearthProgram> RunAsync(string folder, params string[] arguments)
    {
        var program = Path.Combine(
            AppContext.BaseDirectory,
            OperatingSystem.IsWindows() ? "hearth.exe" : "hearth"
        );
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }
}
