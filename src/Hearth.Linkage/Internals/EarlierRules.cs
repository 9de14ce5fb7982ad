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

    /// <param name="records">How many records there are.</param>
    /// <param name="rules">Their places; each is made known with <see cref="Know"/> once it is built.</param>
    public EarlierRules(int records, RuleBlocks[] rules)
    {
        this.rules = rules;
        width = Math.Max(0, (rules.Length - 1 + Lanes - 1) / Lanes * Lanes);
        anyAgainst = new bool[rules.Length + 1];
        matrix = width == 0 ? [] : HugePages.Of(checked(records * width));
        Parallelly.Ranges(
            records,
            (from, to) => matrix.AsSpan(from * width, (to - from) * width).Fill(-1)
        );
    }

    /// <summary>Copies a rule's keys, which it then needs no more. A rule that compares different columns is asked itself instead.</summary>
    public void Know(int rule)
    {
        var blocks = rules[rule];
        if (blocks.Against is not null)
            anyAgainst.AsSpan(rule + 1).Fill(true);
        else if (rule < rules.Length - 1)
        {
            var keys = blocks.Keys;
            for (int record = 0, at = rule; record < keys.Length; record++, at += width)
                matrix[at] = keys[record];
        }
        blocks.LetKeysGo();
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
}
