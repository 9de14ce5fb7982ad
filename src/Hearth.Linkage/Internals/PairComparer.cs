namespace Hearth.Linkage.Internals;

/// <summary>Finds the pattern of a pair. One per worker: it remembers what it has worked out.</summary>
internal sealed class PairComparer
{
    private readonly int[] rows;
    private readonly long[] strides;
    private readonly LevelMemo[] memos;

    public PairComparer(ComparisonPlan plan)
    {
        rows = plan.Rows;
        strides = plan.Strides;
        memos = new LevelMemo[plan.Comparisons.Count];
        for (var c = 0; c < memos.Length; c++)
        {
            var binding = new Binding(plan.Table, plan.Values[c]);
            memos[c] = new LevelMemo(
                [.. plan.Comparisons[c].Levels.Select(level => level.Test.Bind(binding))],
                plan.Values[c].Distinct
            );
        }
    }

    public long Pattern(int left, int right)
    {
        var width = memos.Length;
        var l = rows.AsSpan(left * width, width);
        var r = rows.AsSpan(right * width, width);
        long pattern = 0;
        for (var c = 0; c < width; c++)
            pattern += strides[c] * memos[c].Level(l[c], r[c]);
        return pattern;
    }
}
