using System.Globalization;

namespace Hearth.Bench.Linkage;

/// <summary>The table, kept under bench/results by processor.</summary>
internal static class Report
{
    public static IEnumerable<string> Of(IEnumerable<SizeResult> sizes) =>
        [
            "| Records | Pairs | Hearth s | DuckDB s | Ratio | Hearth MB | DuckDB MB | Ratio | Hearth CPU s | DuckDB CPU s | Ratio | Processors busy |",
            "|---|---|---|---|---|---|---|---|---|---|---|---|",
            .. sizes.Select(s =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {s.Records:N0} | {s.Pairs:N0} | {s.EngineSeconds:F2} | {Or(s.DuckdbSeconds, "F1")} | {Or(s.TimeRatio, "F1")} | {s.EngineMb:F0} | {Or(s.DuckdbMb, "F0")} | {Or(s.MemoryRatio, "F1")} | {s.EngineCpuSeconds:F2} | {Or(s.DuckdbCpuSeconds, "F1")} | {Or(s.CpuRatio, "F1")} | {s.EngineBusy * 100:F0} % |"
                )
            ),
        ];

    public static void Write(IEnumerable<SizeResult> sizes, LookupResult lookup, int rounds)
    {
        string[] lines =
        [
            "# Linkage",
            "",
            "`./dev bench linkage`",
            "",
            .. Of(sizes),
            "",
            $"Each side is a process of its own, from CSV to clusters, in turn, {rounds} times; the least seconds of each side, the engine's most memory and DuckDB's least. Ratios are DuckDB ÷ Hearth: they are the claim, seconds are only what this machine showed. Candidate pairs are equal rule by rule, match weights to 1e-6 on every kept pair, and so is every record's cluster.",
            "",
            "One new record against 1,000,000, warm index:",
            "",
            "| Records | Look-ups | Median ms | 95th percentile ms | Slowest ms | Built in s |",
            "|---|---|---|---|---|---|",
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {lookup.Records:N0} | {lookup.LookUps:N0} | {lookup.MedianMs:F2} | {lookup.P95Ms:F2} | {lookup.SlowestMs:F2} | {lookup.BuildSeconds:F1} |"
            ),
        ];
        foreach (var line in lines)
            Console.WriteLine(line);
        var folder = Path.Combine(Root(), "bench", "results", Processor());
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, "linkage.md"), lines);
    }

    private static string Or(double? value, string format) =>
        value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Hearth.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    /// <summary>The processor's name, fit for a folder's.</summary>
    private static string Processor()
    {
        var name = OperatingSystem.IsLinux()
            ? File.ReadLines("/proc/cpuinfo")
                .FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))
                ?.Split(':')[1]
                .Trim()
            : null;
        var words = (name ?? "unknown").Split(
            [' ', '(', ')', '@', '/'],
            StringSplitOptions.RemoveEmptyEntries
        );
        return string.Join('-', words).ToLowerInvariant();
    }
}
