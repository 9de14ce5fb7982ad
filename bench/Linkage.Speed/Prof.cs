using System.Diagnostics;
using Hearth.Linkage;
using Hearth.Linkage.Block;
using Hearth.Linkage.Internals;

namespace Hearth.Bench.Linkage;

internal static class Prof
{
    public static void Run(string csv)
    {
        var table = EngineSide.Read(csv);
        var model = Workload.Model;
        var opt = new LinkOptions(Workers: 1);
        for (var round = 0; round < 2; round++)
        {
            ComparisonPlan plan = null!;
            BlockIndex index = null!;
            T("plan", () => plan = new ComparisonPlan(table, model.Comparisons));
            T("random", () => RandomPairs.Count(plan, null, 1, 10_000_000, opt));
            foreach (var s in model.Training.Sessions)
            {
                T("index " + s.Name, () => index = new BlockIndex(table, [s], int.MaxValue, null));
                T("count " + s.Name, () => PatternCounting.Of(plan, index, opt));
            }
            T("trainfull", () => model = Linker.Train(table, Workload.Model, opt));
            T("index", () => index = new BlockIndex(table, model.BlockingRules, int.MaxValue, null));
            T("visit", () => { var c = new C(); for (var i = 0; i < index.Chunks.Length; i++) index.Visit(i, ref c); });
            T("patterns", () => PatternCounting.Of(plan, index, opt));
            T("score", () => Linker.Score(table, model, options: opt));
            for (var c = 0; c < 6; c++)
            {
                var one = new ComparisonPlan(table, [model.Comparisons[c]]);
                T("random " + model.Comparisons[c].Name, () => RandomPairs.Count(one, null, 1, 10_000_000, opt));
                T("patterns " + model.Comparisons[c].Name, () => PatternCounting.Of(one, index, opt));
            }
        }
    }

    private struct C : IPairVisitor { public long N; public void Visit(int l, int r) => N++; }

    private static void T(string what, Action a)
    {
        var before = SideResult.Cpu();
        var w = Stopwatch.StartNew();
        a();
        Console.WriteLine($"{what,-40} {w.Elapsed.TotalMilliseconds,8:F0} ms  cpu {(SideResult.Cpu() - before) * 1000,8:F0}");
    }
}
