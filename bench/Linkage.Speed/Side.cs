using System.Diagnostics;

namespace Hearth.Bench.Linkage;

/// <summary>Runs one side as a process and times it until its clusters are written and it says so.</summary>
internal static class Side
{
    public static (SideResult Result, double Seconds) Run(params string[] args)
    {
        var (line, seconds) = FirstLine(args);
        return (SideResult.Read(line), seconds);
    }

    public static (string Line, double Seconds) FirstLine(params string[] args)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, args) { RedirectStandardOutput = true }
        )!;
        var line = process.StandardOutput.ReadLine() ?? "";
        var seconds = watch.Elapsed.TotalSeconds;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? (line, seconds)
            : throw new InvalidOperationException(
                $"{string.Join(' ', args)} ended with {process.ExitCode}"
            );
    }
}
