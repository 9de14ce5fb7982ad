using System.Numerics;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

/// <summary>
/// Which letters each value of a column has, two bits for each of thirty-two kinds: how many characters
/// two values can have in common at most, in three instructions.
/// </summary>
internal sealed class LetterBags
{
    private LetterBags(Bag[] bags) => Of = bags;

    /// <param name="Letters">Bits 2k and 2k + 1: the first and second of kind k.</param>
    /// <param name="Length">Characters, 255 for more.</param>
    /// <param name="More">Characters beyond the second of their kind, 255 for more.</param>
    public readonly record struct Bag(ulong Letters, byte Length, byte More);

    public Bag[] Of { get; }

    public static LetterBags For(Column column) =>
        column.Derived(
            "bags",
            static c =>
            {
                var bags = new Bag[c.Distinct];
                for (var code = 0; code < bags.Length; code++)
                    bags[code] = Filled(c.Text(code));
                return new LetterBags(bags);
            }
        );

    public static Bag Filled(string text)
    {
        var letters = 0UL;
        var more = 0;
        foreach (var c in text)
        {
            var first = 1UL << ((c & 31) * 2);
            if ((letters & first) == 0)
                letters |= first;
            else if ((letters & (first << 1)) == 0)
                letters |= first << 1;
            else
                more++;
        }
        return new(letters, (byte)Math.Min(255, text.Length), (byte)Math.Min(255, more));
    }

    /// <summary>No fewer than the characters two values have in common, however placed; not for lengths of 255.</summary>
    public static int CommonAtMost(Bag left, Bag right) =>
        BitOperations.PopCount(left.Letters & right.Letters) + Math.Min(left.More, right.More);
}
