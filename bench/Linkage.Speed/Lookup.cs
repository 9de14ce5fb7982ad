using System.Diagnostics;
using System.Text.Json;
using Hearth.Linkage;
using Hearth.Linkage.Internals;
using Hearth.Linkage.Lookup;
using Hearth.Linkage.Records;

namespace Hearth.Bench.Linkage;

/// <summary>How long one new record takes against a warm index.</summary>
internal sealed record LookupResult(
    int Records,
    int LookUps,
    double MedianMs,
    double P95Ms,
    double SlowestMs,
    double BuildSeconds,
    double PeakMb
)
{
    public void Print() => Console.WriteLine(JsonSerializer.Serialize(this));

    public static LookupResult Read(string line) =>
        JsonSerializer.Deserialize<LookupResult>(line)
        ?? throw new InvalidDataException("no look-up result");
}

/// <summary>Looks up records drawn at random, one digit of the birth date or letter of a name changed in half of them.</summary>
internal static class Lookup
{
    private const int WarmUps = 500;
    private const int LookUps = 5_000;

    public static LookupResult Run(string csv)
    {
        var table = EngineSide.Read(csv);
        var model = Linker.Train(table, Workload.Model);
        var watch = Stopwatch.StartNew();
        var index = new LinkageIndex(table, model);
        var built = watch.Elapsed.TotalSeconds;
        var random = new SplitMix(7);
        var times = new double[LookUps];
        for (var i = -WarmUps; i < LookUps; i++)
        {
            var cells = Changed(table, random.Below(table.Count), ref random);
            var started = Stopwatch.GetTimestamp();
            index.Find(cells);
            if (i >= 0)
                times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        Array.Sort(times);
        return new(
            table.Count,
            LookUps,
            times[LookUps / 2],
            times[LookUps * 95 / 100],
            times[^1],
            built,
            SideResult.Peak()
        );
    }

    private static Cell[] Changed(RecordTable table, int record, ref SplitMix random)
    {
        var cells = new Cell[table.Columns.Count];
        var changed = random.Below(cells.Length * 2);
        for (var c = 0; c < cells.Length; c++)
        {
            var text = table.Display(record, table.Columns[c].Spec.Name);
            if (c == changed && text is { Length: > 2 } && c < 2)
                text = text[..1] + text[2] + text[1] + text[3..];
            cells[c] = text;
        }
        return cells;
    }
}
