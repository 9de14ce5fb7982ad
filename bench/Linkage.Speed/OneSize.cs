using System.Diagnostics;
using System.Globalization;

namespace Hearth.Bench.Linkage;

/// <summary>The best of several rounds of one size.</summary>
internal sealed record SizeResult(
    long Records,
    long Pairs,
    long Kept,
    double EngineSeconds,
    double? DuckdbSeconds,
    double EngineMb,
    double? DuckdbMb,
    double EngineCpuSeconds,
    double? DuckdbCpuSeconds
)
{
    public double? TimeRatio => DuckdbSeconds / EngineSeconds;

    /// <summary>Of processor time, which other work on the machine disturbs less.</summary>
    public double? CpuRatio => DuckdbCpuSeconds / EngineCpuSeconds;

    /// <summary>The share of all processors' time that the engine used while it ran.</summary>
    public double EngineBusy => EngineCpuSeconds / (EngineSeconds * Environment.ProcessorCount);

    public double? MemoryRatio => DuckdbMb / EngineMb;
}

/// <summary>Both sides in turn on one file; the first round also compares what they found.</summary>
internal sealed class OneSize(string folder, long records, int rounds, bool both)
{
    private readonly string csv = Path.Combine(folder, $"flat-{records}.csv");
    private readonly string pairs = Path.Combine(folder, $"pairs-{records}.parquet");

    public SizeResult Run()
    {
        Prepare();
        var engine = new List<(SideResult Result, double Seconds)>();
        var duck = new List<(SideResult Result, double Seconds)>();
        for (var round = 0; round < rounds; round++)
        {
            var check = both && round == 0;
            engine.Add(Side.Run(["engine", csv, At("e.csv"), .. check ? [At("e.bin")] : Nothing]));
            Say("engine", engine[^1]);
            if (!both)
                continue;
            duck.Add(
                Side.Run([
                    "duckdb",
                    csv,
                    pairs,
                    At("d.csv"),
                    .. check ? [At("d.parquet")] : Nothing,
                ])
            );
            Say("duckdb", duck[^1]);
            Agreement.OfCounts(engine[^1].Result, duck[^1].Result);
            if (check)
                Agreement.OfFiles(At("e.bin"), At("d.parquet"), At("e.csv"), At("d.csv"));
        }
        File.Delete(pairs);
        var best = engine.MinBy(e => e.Seconds);
        return new(
            records,
            best.Result.Pairs,
            best.Result.Kept,
            best.Seconds,
            both ? duck.Min(d => d.Seconds) : null,
            engine.Max(e => e.Result.PeakMb),
            both ? duck.Min(d => d.Result.PeakMb) : null,
            best.Result.CpuSeconds,
            both ? duck.MinBy(d => d.Seconds).Result.CpuSeconds : null
        );
    }

    public string Csv => csv;

    private static string[] Nothing => [];

    private string At(string name) => Path.Combine(folder, name);

    private void Prepare()
    {
        if (!File.Exists(csv))
            Generate();
        if (both)
            Side.FirstLine("pairs", pairs, records.ToString(CultureInfo.InvariantCulture));
    }

    private void Generate()
    {
        var hearth =
            Environment.GetEnvironmentVariable("HEARTH_EXECUTABLE")
            ?? throw new InvalidOperationException(
                "HEARTH_EXECUTABLE does not name the program: run this with ./dev bench linkage"
            );
        var number = records.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(
            new ProcessStartInfo(
                hearth,
                ["generate", "--flat", csv, "--records", number, "--seed", "1"]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException("hearth generate failed");
    }

    private void Say(string side, (SideResult Result, double Seconds) run) =>
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{records:N0} {side}: {run.Seconds:F2} s, {run.Result.PeakMb:F0} MB, {run.Result.Pairs:N0} pairs, {run.Result.Kept:N0} kept; {string.Join(", ", run.Result.Stages.Where(s => !s.Key.Contains(' ')).Select(s => $"{s.Key} {s.Value:F2}"))}"
            )
        );
}
