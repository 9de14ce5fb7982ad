using System.Numerics;
using System.Runtime.Intrinsics;
using Hearth.Linkage.Compare;

namespace Hearth.Linkage.Internals;

/// <summary>
/// A comparison of the most common form: missing, then equal, then steps of one measure of one column,
/// then else. Missing and equal are told by the value numbers alone.
/// </summary>
/// <param name="Column">The column's name.</param>
/// <param name="Missing">Level of a missing value; where the comparison has no such level, the else level.</param>
/// <param name="Equal">Level of equal values.</param>
/// <param name="Rungs">The steps between, in order.</param>
/// <param name="Else">The last level.</param>
internal sealed record Ladder(
    string Column,
    byte Missing,
    byte Equal,
    IReadOnlyList<(byte Level, LevelTest Test)> Rungs,
    byte Else
)
{
    /// <summary>Null when a comparison has another form.</summary>
    public static Ladder? Of(IReadOnlyList<ComparisonLevel> levels)
    {
        var last = levels.Count - 1;
        var at = 0;
        var missing = last;
        if (levels[0].Test is NullEither)
            missing = at++;
        if (at >= last || levels[at].Test is not Exact { Column: var column })
            return null;
        if (missing == 0 && ((NullEither)levels[0].Test).Column != column)
            return null;
        var rungs = new List<(byte, LevelTest)>();
        for (var level = at + 1; level < last; level++)
        {
            if (
                levels[level].Test is not (LevenshteinAtMost or JaroWinklerAtLeast) and var test
                || ((ColumnTest)levels[level].Test).Column != column
            )
                return null;
            rungs.Add(((byte)level, levels[level].Test));
        }
        return new(column, (byte)missing, (byte)at, rungs, (byte)last);
    }

    /// <summary>The levels of a batch as far as value numbers tell; else where they do not.</summary>
    public void AtOnce(int[] left, int[] right, int count, int[] levels)
    {
        for (var i = 0; i < count; i += Vector256<int>.Count)
            Decide(left, right, i).CopyTo(levels, i);
    }

    /// <summary>As <see cref="AtOnce(int[], int[], int, int[])"/>, and the places of the pairs it did not decide; returns how many.</summary>
    public int AtOnce(int[] left, int[] right, int count, int[] levels, int[] undecided)
    {
        var found = 0;
        for (var i = 0; i < count; i += Vector256<int>.Count)
        {
            var level = Decide(left, right, i);
            level.CopyTo(levels, i);
            var l = Vector256.Create(left, i);
            var r = Vector256.Create(right, i);
            var open = ~(Vector256.Equals(l, r) | (l | r)).ExtractMostSignificantBits() & 0xFF;
            if (count - i < Vector256<int>.Count)
                open &= (1u << (count - i)) - 1;
            for (; open != 0; open &= open - 1)
                undecided[found++] = i + BitOperations.TrailingZeroCount(open);
        }
        return found;
    }

    private Vector256<int> Decide(int[] left, int[] right, int at)
    {
        var l = Vector256.Create(left, at);
        var r = Vector256.Create(right, at);
        var level = Vector256.ConditionalSelect(
            Vector256.Equals(l, r),
            Vector256.Create((int)Equal),
            Vector256.Create((int)Else)
        );
        return Vector256.ConditionalSelect(
            Vector256.LessThan(l | r, Vector256<int>.Zero),
            Vector256.Create((int)Missing),
            level
        );
    }
}
