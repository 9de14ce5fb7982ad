using Hearth.Linkage.Compare;

namespace Hearth.Linkage.Internals;

/// <summary>
/// Finds the levels of one comparison for a batch of pairs. All arrays are of <see cref="PairBuffer.Size"/>;
/// what lies beyond the count is nobody's, may be read, and comes out as anything.
/// </summary>
internal abstract class LevelKernel
{
    public abstract void Levels(int[] left, int[] right, int count, int[] levels);

    /// <summary>The fastest that gives the same levels as asking test after test.</summary>
    public static LevelKernel For(ComparisonPlan plan, int comparison)
    {
        var levels = plan.Comparisons[comparison].Levels;
        if (Ladder.Of(levels) is { } ladder)
        {
            var column = plan.Table[ladder.Column];
            if (ladder.Rungs.Count == 0)
                return new ExactKernel(ladder);
            if (ladder.Rungs.All(r => r.Test is LevenshteinAtMost))
                return new LevenshteinKernel(ladder, column);
            if (ladder.Rungs.All(r => r.Test is JaroWinklerAtLeast))
                return new JaroWinklerKernel(ladder, column, plan.Remembered);
        }
        return Plain(plan, comparison);
    }

    /// <summary>Any comparison, by asking its tests in turn and remembering their answers.</summary>
    public static LevelKernel Plain(ComparisonPlan plan, int comparison)
    {
        var values = plan.Values[comparison];
        var binding = new Binding(plan.Table, values);
        return new MemoKernel(
            new LevelMemo(
                [.. plan.Comparisons[comparison].Levels.Select(l => l.Test.Bind(binding))],
                values.Distinct,
                plan.Remembered
            )
        );
    }

    private sealed class MemoKernel(LevelMemo memo) : LevelKernel
    {
        public override void Levels(int[] left, int[] right, int count, int[] levels)
        {
            for (var i = 0; i < count; i++)
                levels[i] = memo.Level(left[i], right[i]);
        }
    }

    private sealed class ExactKernel(Ladder ladder) : LevelKernel
    {
        public override void Levels(int[] left, int[] right, int count, int[] levels) =>
            ladder.AtOnce(left, right, count, levels);
    }
}
