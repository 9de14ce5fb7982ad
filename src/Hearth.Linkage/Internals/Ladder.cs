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

    /// <summary>The level so far as value numbers tell; else where they do not.</summary>
    public byte AtOnce(int left, int right) =>
        (left | right) < 0 ? Missing
        : left == right ? Equal
        : Else;
}
