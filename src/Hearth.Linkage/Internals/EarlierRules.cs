using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearth.Linkage.Internals;

/// <summary>
/// The keys of all rules but the last, record by record, so that whether an earlier rule found a pair
/// is one comparison of two stretches of memory. A key takes three bytes: of eight rules first the lower
/// two bytes of each, which nearly always decide, then the upper one of each.
/// </summary>
internal sealed class EarlierRules
{
    private const int Lanes = 8;
    private const int Stretch = 3 * Lanes;
    private const int Nobody = 0xFFFFFF;
    private readonly RuleBlocks[] rules;
    private readonly byte[] matrix;
    private readonly int width;
    private readonly bool[] anyAgainst;

    /// <param name="records">How many records there are.</param>
    /// <param name="rules">Their places; each is made known with <see cref="Know"/> once it is built.</param>
    public EarlierRules(int records, RuleBlocks[] rules)
    {
        this.rules = rules;
        width = Math.Max(0, (rules.Length - 1 + Lanes - 1) / Lanes * Stretch);
        anyAgainst = new bool[rules.Length + 1];
        matrix = width == 0 ? [] : HugePages.Of<byte>(checked(records * width));
        Parallelly.Ranges(
            records,
            (from, to) => matrix.AsSpan(from * width, (to - from) * width).Fill(0xFF)
        );
    }

    /// <summary>Copies a rule's keys, which it then needs no more. A rule that compares different columns is asked itself instead.</summary>
    /// <exception cref="InvalidOperationException">The rule makes more than sixteen million blocks of two records or more.</exception>
    public void Know(int rule)
    {
        var blocks = rules[rule];
        if (blocks.Against is not null)
            anyAgainst.AsSpan(rule + 1).Fill(true);
        else if (rule < rules.Length - 1)
        {
            if (blocks.Count >= Nobody)
                throw new InvalidOperationException(
                    $"{blocks.Name} makes {blocks.Count} blocks; at most {Nobody - 1} can be told apart. Link in parts"
                );
            var keys = blocks.Keys;
            var (stretch, lane) = (rule / Lanes * Stretch, rule % Lanes);
            for (var record = 0; record < keys.Length; record++)
            {
                if (keys[record] < 0)
                    continue;
                var row = matrix.AsSpan((record * width) + stretch, Stretch);
                MemoryMarshal.Cast<byte, ushort>(row)[lane] = (ushort)keys[record];
                row[(2 * Lanes) + lane] = (byte)(keys[record] >> 16);
            }
        }
        blocks.LetKeysGo();
    }

    public bool Found(int rule, int left, int right)
    {
        for (int first = 0, at = 0; first < rule; first += Lanes, at += Stretch)
        {
            ref var l = ref matrix[((long)left * width) + at];
            ref var r = ref matrix[((long)right * width) + at];
            var among = rule - first >= Lanes ? 0xFFu : (1u << (rule - first)) - 1;
            var lower =
                Vector128
                    .Equals(
                        Vector128.LoadUnsafe(ref l).AsUInt16(),
                        Vector128.LoadUnsafe(ref r).AsUInt16()
                    )
                    .ExtractMostSignificantBits() & among;
            if (lower != 0 && Upper(ref l, ref r, lower))
                return true;
        }
        return anyAgainst[rule] && FoundAgainst(rule, left, right);
    }

    /// <summary>Whether the upper bytes agree too, for any of some lanes, and it is somebody's key.</summary>
    private static bool Upper(ref byte left, ref byte right, uint lanes)
    {
        for (; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            var upper = Unsafe.Add(ref left, (2 * Lanes) + lane);
            if (
                upper == Unsafe.Add(ref right, (2 * Lanes) + lane)
                && (
                    upper != 0xFF
                    || Unsafe.Add(ref Unsafe.As<byte, ushort>(ref left), lane) != ushort.MaxValue
                )
            )
                return true;
        }
        return false;
    }

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
