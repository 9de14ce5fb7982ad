using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearth.Linkage.Internals;

/// <summary>Lays out the rows of a batch of records by comparison: eight rows of eight numbers are turned about in registers.</summary>
internal sealed class RowGather(ComparisonPlan plan)
{
    private const int Lanes = 8;
    private readonly int[] rows = plan.Rows;
    private readonly int width = plan.Width;
    private readonly int comparisons = plan.Comparisons.Count;

    /// <summary>By comparison, what it sees of each record of the batch.</summary>
    public int[][] Values { get; } =
    [
        .. Enumerable
            .Range(0, Math.Max(Lanes, plan.Comparisons.Count))
            .Select(_ => new int[PairBuffer.Size]),
    ];

    public void Load(ReadOnlySpan<int> records)
    {
        var turned = Avx.IsSupported && width == Lanes ? records.Length / Lanes * Lanes : 0;
        for (var i = 0; i < turned; i += Lanes)
            Turn(records.Slice(i, Lanes), i);
        for (var c = 0; c < comparisons; c++)
        {
            var values = Values[c];
            for (var i = turned; i < records.Length; i++)
                values[i] = rows[((long)records[i] * width) + c];
        }
    }

    private void Turn(ReadOnlySpan<int> records, int at)
    {
        var (a, b, c, d) = (Row(records[0]), Row(records[1]), Row(records[2]), Row(records[3]));
        var (e, f, g, h) = (Row(records[4]), Row(records[5]), Row(records[6]), Row(records[7]));
        var (ab0, ab1) = (Avx.UnpackLow(a, b), Avx.UnpackHigh(a, b));
        var (cd0, cd1) = (Avx.UnpackLow(c, d), Avx.UnpackHigh(c, d));
        var (ef0, ef1) = (Avx.UnpackLow(e, f), Avx.UnpackHigh(e, f));
        var (gh0, gh1) = (Avx.UnpackLow(g, h), Avx.UnpackHigh(g, h));
        // Each now holds one column's first four records, low and high columns in its two halves.
        Store(at, 0, Low(ab0, cd0), Low(ef0, gh0));
        Store(at, 1, High(ab0, cd0), High(ef0, gh0));
        Store(at, 2, Low(ab1, cd1), Low(ef1, gh1));
        Store(at, 3, High(ab1, cd1), High(ef1, gh1));
    }

    private void Store(int at, int column, Vector256<float> first, Vector256<float> second)
    {
        Avx.Permute2x128(first, second, 0x20).AsInt32().CopyTo(Values[column], at);
        Avx.Permute2x128(first, second, 0x31).AsInt32().CopyTo(Values[column + 4], at);
    }

    private static Vector256<float> Low(Vector256<float> one, Vector256<float> other) =>
        Avx.Shuffle(one, other, 0x44);

    private static Vector256<float> High(Vector256<float> one, Vector256<float> other) =>
        Avx.Shuffle(one, other, 0xEE);

    // Records are of the table that the rows were made of.
    private Vector256<float> Row(int record) =>
        Vector256
            .LoadUnsafe(
                ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rows), (nint)record * Lanes)
            )
            .AsSingle();
}
