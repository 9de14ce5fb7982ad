using System.Runtime.Intrinsics;

namespace Hearth.Linkage.Internals;

/// <summary>
/// The keys of all rules but the last, record by record, so that whether an earlier rule found a pair
/// is one comparison of two stretches of memory.
/// </summary>
internal sealed class EarlierRules
{
    private const int Lanes = 8;
    private readonly RuleBlocks[] rules;
    private readonly int[] matrix;
    private readonly int width;
    private readonly bool[] anyAgainst;

    public EarlierRules(int records, RuleBlocks[] rules)
    {
        this.rules = rules;
        var earlier = rules.Length - 1;
        width = Math.Max(0, (earlier + Lanes - 1) / Lanes * Lanes);
        anyAgainst = new bool[rules.Length];
        for (var r = 1; r < rules.Length; r++)
            anyAgainst[r] = anyAgainst[r - 1] || rules[r - 1].Against is not null;
        matrix = width == 0 ? [] : HugePages.Of(checked(records * width));
        if (width > 0)
            Parallelly.Ranges(records, Fill);
    }

    public bool Found(int rule, int left, int right)
    {
        for (var first = 0; first < rule; first += Lanes)
        {
            var l = Row(left, first);
            var same =
                Vector256.Equals(l, Row(right, first))
                & Vector256.GreaterThanOrEqual(l, Vector256<int>.Zero);
            var among = rule - first >= Lanes ? 0xFFu : (1u << (rule - first)) - 1;
            if ((same.ExtractMostSignificantBits() & among) != 0)
                return true;
        }
        return anyAgainst[rule] && FoundAgainst(rule, left, right);
    }

    private Vector256<int> Row(int record, int first) =>
        Vector256.LoadUnsafe(ref matrix[((long)record * width) + first]);

    private bool FoundAgainst(int rule, int left, int right)
    {
        for (var r = 0; r < rule; r++)
        {
            if (rules[r].Against is not null && rules[r].Holds(left, right))
                return true;
        }
        return false;
    }

    private void Fill(int from, int to)
    {
        for (var record = from; record < to; record++)
        {
            var row = matrix.AsSpan(record * width, width);
            // A rule that compares different columns is asked itself.
            for (var r = 0; r < row.Length; r++)
                row[r] =
                    r < rules.Length - 1 && rules[r].Against is null ? rules[r].Keys[record] : -1;
        }
    }
}
