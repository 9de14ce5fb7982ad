using Hearth.Linkage.Compare;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

/// <summary>Levels by Levenshtein distance: packed texts thirty-two pairs at a time, others one by one.</summary>
internal sealed class LevenshteinKernel : LevelKernel
{
    private const int Lanes = PackedLevenshtein.Lanes;
    private readonly Ladder ladder;
    private readonly Column column;
    private readonly PackedTexts packed;
    private readonly byte[] levelOf;
    private readonly ulong[] leftWords = new ulong[Lanes];
    private readonly ulong[] rightWords = new ulong[Lanes];
    private readonly byte[] leftLengths = new byte[Lanes];
    private readonly byte[] rightLengths = new byte[Lanes];
    private readonly byte[] distances = new byte[Lanes];
    private readonly int[] places = new int[Lanes];

    public LevenshteinKernel(Ladder ladder, Column column)
    {
        this.ladder = ladder;
        this.column = column;
        packed = PackedTexts.Of(column);
        levelOf = [.. Enumerable.Range(0, PackedTexts.Most + 1).Select(LevelOf)];
        // Lanes that nobody fills hold one letter, so that they are valid.
        leftLengths.AsSpan().Fill(1);
        rightLengths.AsSpan().Fill(1);
    }

    public override void Levels(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<byte> levels)
    {
        var (words, lengths) = (packed.Words, packed.Lengths);
        var filled = 0;
        for (var i = 0; i < left.Length; i++)
        {
            var (l, r) = (left[i], right[i]);
            levels[i] = ladder.AtOnce(l, r);
            if ((l | r) < 0 || l == r)
                continue;
            var (leftLength, rightLength) = (lengths[l], lengths[r]);
            if (leftLength == 0 || rightLength == 0)
            {
                levels[i] = LevelOf(Levenshtein.Distance(column.Text(l), column.Text(r)));
                continue;
            }
            leftWords[filled] = words[l];
            rightWords[filled] = words[r];
            leftLengths[filled] = leftLength;
            rightLengths[filled] = rightLength;
            places[filled] = i;
            if (++filled == Lanes)
            {
                Work(filled, levels);
                filled = 0;
            }
        }
        if (filled > 0)
            Work(filled, levels);
    }

    private void Work(int filled, Span<byte> levels)
    {
        PackedLevenshtein.Distances(leftWords, leftLengths, rightWords, rightLengths, distances);
        for (var i = 0; i < filled; i++)
            levels[places[i]] = levelOf[distances[i]];
    }

    private byte LevelOf(int distance)
    {
        foreach (var (level, test) in ladder.Rungs)
        {
            if (distance <= ((LevenshteinAtMost)test).AtMost)
                return level;
        }
        return ladder.Else;
    }
}
