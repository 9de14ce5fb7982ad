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
    private readonly byte[] distances = new byte[Lanes];
    private readonly int[] undecided = new int[PairBuffer.Size];

    public LevenshteinKernel(Ladder ladder, Column column)
    {
        this.ladder = ladder;
        this.column = column;
        packed = PackedTexts.Of(column);
        levelOf = [.. Enumerable.Range(0, PackedTexts.Most + 1).Select(LevelOf)];
        // Lanes that nobody fills hold one letter, so that they are valid.
        leftWords.AsSpan().Fill('A');
        rightWords.AsSpan().Fill('A');
    }

    public override void Levels(int[] left, int[] right, int count, int[] levels)
    {
        var words = packed.Words;
        var open = ladder.AtOnce(left, right, count, levels, undecided);
        for (var first = 0; first < open; first += Lanes)
        {
            var places = undecided.AsSpan(first, Math.Min(Lanes, open - first));
            var fit = true;
            for (var i = 0; i < places.Length; i++)
            {
                leftWords[i] = words[left[places[i]]];
                rightWords[i] = words[right[places[i]]];
                fit &= leftWords[i] != 0 && rightWords[i] != 0;
            }
            if (fit)
                Together(places, levels);
            else
                OneByOne(places, left, right, levels);
        }
    }

    private void Together(ReadOnlySpan<int> places, int[] levels)
    {
        PackedLevenshtein.Distances(leftWords, rightWords, distances);
        for (var i = 0; i < places.Length; i++)
            levels[places[i]] = levelOf[distances[i]];
    }

    /// <summary>Where a text is too long to be packed; the rest of its group is worked out singly too.</summary>
    private void OneByOne(ReadOnlySpan<int> places, int[] left, int[] right, int[] levels)
    {
        foreach (var place in places)
            levels[place] = LevelOf(
                Levenshtein.Distance(column.Text(left[place]), column.Text(right[place]))
            );
        leftWords.AsSpan().Fill('A');
        rightWords.AsSpan().Fill('A');
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
