namespace Hearth.Linkage.Internals;

/// <summary>Finds the patterns of pairs. One per worker: it remembers what it has worked out.</summary>
internal sealed class PairComparer
{
    private readonly int[] rows;
    private readonly int width;
    private readonly long[] strides;
    private readonly LevelKernel[] kernels;
    private readonly int[] left = new int[PairBuffer.Size];
    private readonly int[] right = new int[PairBuffer.Size];
    private readonly byte[] levels = new byte[PairBuffer.Size];

    public PairComparer(ComparisonPlan plan)
    {
        rows = plan.Rows;
        width = plan.Width;
        strides = plan.Strides;
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
        for (var c = 0; c < kernels.Length; c++)
        {
            for (var i = 0; i < count; i++)
            {
                left[i] = rows[((long)ones[i] * width) + c];
                right[i] = rows[((long)others[i] * width) + c];
            }
            kernels[c].Levels(left.AsSpan(0, count), right.AsSpan(0, count), levels);
            var stride = strides[c];
            for (var i = 0; i < count; i++)
                patterns[i] += stride * levels[i];
        }
    }
}
