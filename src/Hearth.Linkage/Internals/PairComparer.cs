using System.Runtime.Intrinsics;

namespace Hearth.Linkage.Internals;

/// <summary>Finds the patterns of pairs. One per worker: it remembers what it has worked out.</summary>
internal sealed class PairComparer
{
    private const int Size = PairBuffer.Size;
    private readonly long[] strides;
    private readonly bool narrow;
    private readonly LevelKernel[] kernels;
    private readonly RowGather left;
    private readonly RowGather right;
    private readonly int[] levels = new int[Size];
    private readonly int[] sums = new int[Size];

    public PairComparer(ComparisonPlan plan)
    {
        left = new RowGather(plan);
        right = new RowGather(plan);
        strides = plan.Strides;
        narrow = plan.Patterns <= int.MaxValue;
        kernels = new LevelKernel[plan.Comparisons.Count];
        for (var c = 0; c < kernels.Length; c++)
            kernels[c] = LevelKernel.For(plan, c);
    }

    public PairBuffer Buffer { get; } = new();

    public long Pattern(int one, int other)
    {
        Span<long> pattern = stackalloc long[1];
        Patterns([one], [other], pattern);
        return pattern[0];
    }

    /// <summary>The patterns of at most <see cref="PairBuffer.Size"/> pairs of records.</summary>
    public void Patterns(ReadOnlySpan<int> ones, ReadOnlySpan<int> others, Span<long> patterns)
    {
        var count = ones.Length;
        patterns[..count].Clear();
        sums.AsSpan().Clear();
        left.Load(ones);
        right.Load(others);
        for (var c = 0; c < kernels.Length; c++)
        {
            kernels[c].Levels(left.Values[c], right.Values[c], count, levels);
            if (narrow)
                Add(levels, (int)strides[c], count);
            else
                Add(strides[c], patterns[..count]);
        }
        if (!narrow)
            return;
        for (var i = 0; i < count; i++)
            patterns[i] = sums[i];
    }

    private void Add(int[] levelsOf, int stride, int count)
    {
        for (var i = 0; i < count; i += Vector256<int>.Count)
        {
            var sum = Vector256.Create(sums, i) + (Vector256.Create(levelsOf, i) * stride);
            sum.CopyTo(sums, i);
        }
    }

    private void Add(long stride, Span<long> patterns)
    {
        for (var i = 0; i < patterns.Length; i++)
            patterns[i] += stride * levels[i];
    }
}
