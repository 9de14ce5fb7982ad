using System.Collections.Concurrent;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

/// <summary>
/// Levels by Jaro–Winkler similarity. Most unequal names share too few letters to reach the lowest
/// step, which their letters' counts tell; the others are worked out once and remembered.
/// </summary>
internal sealed class JaroWinklerKernel : LevelKernel
{
    private const int Longest = 64;
    private static readonly ConcurrentDictionary<double, byte[]> NeededFor = new();
    private readonly Ladder ladder;
    private readonly Column column;
    private readonly LetterBags.Bag[] bags;
    private readonly byte[] needed;
    private readonly PairPlaces places;
    private readonly ulong[] pairs;
    private readonly byte[] ofPair;
    private readonly int[] undecided = new int[PairBuffer.Size];

    public JaroWinklerKernel(Ladder ladder, Column column, int most)
    {
        this.ladder = ladder;
        this.column = column;
        bags = LetterBags.For(column).Of;
        var lowest = ladder.Rungs.Min(r => ((JaroWinklerAtLeast)r.Test).AtLeast);
        needed = NeededFor.GetOrAdd(lowest, AllNeeded);
        places = new PairPlaces(column.Distinct, most);
        pairs = new ulong[PairPlaces.Count(column.Distinct, most)];
        ofPair = new byte[pairs.Length];
    }

    public override void Levels(int[] left, int[] right, int count, int[] levels)
    {
        var open = ladder.AtOnce(left, right, count, levels, undecided);
        for (var u = 0; u < open; u++)
        {
            var place = undecided[u];
            var (l, r) = (left[place], right[place]);
            ref readonly var one = ref bags[l];
            ref readonly var other = ref bags[r];
            if (
                one.Length >= Longest
                || other.Length >= Longest
                || LetterBags.CommonAtMost(one, other)
                    >= needed[(one.Length * Longest) + other.Length]
            )
                levels[place] = Remembered(l, r);
        }
    }

    private static byte[] AllNeeded(double lowest)
    {
        var needed = new byte[Longest * Longest];
        for (var left = 1; left < Longest; left++)
        {
            for (var right = 1; right < Longest; right++)
                needed[(left * Longest) + right] = Needed(left, right, lowest);
        }
        return needed;
    }

    /// <summary>The fewest common characters with which texts of these lengths can reach a similarity.</summary>
    private static byte Needed(int left, int right, double lowest)
    {
        var most = Math.Min(left, right);
        for (var common = 0; common <= most; common++)
        {
            var jaro = common == 0 ? 0 : Jaro.Mean(common, 0, left, right);
            // A hair is added, so that rounding never turns a pair away that would reach it.
            var reach = (jaro <= 0.7 ? jaro : jaro + (0.4 * (1 - jaro))) + 1e-9;
            if (reach >= lowest)
                return (byte)common;
        }
        return byte.MaxValue;
    }

    private byte Remembered(int left, int right)
    {
        var pair = PairPlaces.Key(left, right);
        var place = places.Of(pair);
        if (pairs[place] == pair)
            return ofPair[place];
        pairs[place] = pair;
        return ofPair[place] = Work(left, right);
    }

    private byte Work(int left, int right)
    {
        var similarity = JaroWinkler.Similarity(column.Text(left), column.Text(right));
        foreach (var (level, test) in ladder.Rungs)
        {
            if (similarity >= ((JaroWinklerAtLeast)test).AtLeast)
                return level;
        }
        return ladder.Else;
    }
}
