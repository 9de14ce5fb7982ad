using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Hearth.Bench.Linkage;

/// <summary>What one process of one side tells: printed as its last line of standard output.</summary>
internal sealed record SideResult(
    long Records,
    long[] PairsByRule,
    int Kept,
    int Clusters,
    double WeightSum,
    IReadOnlyDictionary<string, double> Stages,
    double PeakMb,
    double CpuSeconds
)
{
    public long Pairs => PairsByRule.Sum();

    public void Print() => Console.WriteLine(JsonSerializer.Serialize(this));

    public static SideResult Read(string line) =>
        JsonSerializer.Deserialize<SideResult>(line)
        ?? throw new InvalidDataException("a side printed no result");

    /// <summary>The most memory this process has held: VmHWM where there is one.</summary>
    public static double Peak()
    {
        if (OperatingSystem.IsLinux())
        {
            var line = File.ReadLines("/proc/self/status")
                .First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return double.Parse(line[6..^2].Trim(), CultureInfo.InvariantCulture) / 1024;
        }
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1048576.0;
    }

    public static double Cpu()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime.TotalSeconds;
    }
}

/// <summary>Seconds by stage of a run, for the record.</summary>
internal sealed class Stages
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private double last;
    private double lastCpu;

    public Dictionary<string, double> Seconds { get; } = new(StringComparer.Ordinal);

    public void Ended(string stage)
    {
        var now = watch.Elapsed.TotalSeconds;
        Seconds[stage] = Math.Round(now - last, 3);
        last = now;
        var cpu = SideResult.Cpu();
        Seconds[stage + " cpu"] = Math.Round(cpu - lastCpu, 3);
        lastCpu = cpu;
        Seconds[stage + " mb"] = SideResult.Peak();
    }
}
