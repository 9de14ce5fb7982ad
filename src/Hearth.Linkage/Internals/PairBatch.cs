using Hearth.Linkage.Block;

namespace Hearth.Linkage.Internals;

/// <summary>What is done with a run of pairs at once. A struct, so that the call is inlined.</summary>
internal interface IPairBatchTaker
{
    void Take(ReadOnlySpan<int> left, ReadOnlySpan<int> right);
}

/// <summary>
/// Gathers pairs until there are enough to compare together: comparison by comparison, with memory
/// fetched ahead and many pairs in one machine word.
/// </summary>
internal struct PairBatch<TTaker>(PairBuffer buffer, TTaker taker) : IPairVisitor
    where TTaker : struct, IPairBatchTaker
{
    private readonly PairBuffer buffer = buffer;
    private TTaker taker = taker;
    private int count;

    public void Visit(int left, int right)
    {
        buffer.Left[count] = left;
        buffer.Right[count] = right;
        if (++count == PairBuffer.Size)
            Flush();
    }

    /// <summary>Passes on what is left, and gives the taker back.</summary>
    public TTaker Flush()
    {
        if (count > 0)
            taker.Take(buffer.Left.AsSpan(0, count), buffer.Right.AsSpan(0, count));
        count = 0;
        return taker;
    }
}

/// <summary>Room for the pairs of a batch; one for each worker.</summary>
internal sealed class PairBuffer
{
    public const int Size = 256;

    public int[] Left { get; } = new int[Size];

    public int[] Right { get; } = new int[Size];
}
