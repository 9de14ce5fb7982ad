using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hearth.Linkage.Encode;

/// <summary>Encodings of one file, packed: <see cref="Words"/> words of 64 bits a record.</summary>
public sealed class EncodedRecords
{
    private readonly ulong[] bits;
    private readonly int[] set;

    /// <summary>Packs encodings.</summary>
    /// <param name="encodings">One for each record, all of one length.</param>
    /// <exception cref="ArgumentException">They are not of one length.</exception>
    public EncodedRecords(IReadOnlyList<ulong[]> encodings)
    {
        Count = encodings.Count;
        Words = Count == 0 ? 0 : encodings[0].Length;
        bits = new ulong[(long)Count * Words];
        set = new int[Count];
        for (var r = 0; r < Count; r++)
        {
            if (encodings[r].Length != Words)
                throw new ArgumentException("Encodings of different lengths", nameof(encodings));
            encodings[r].CopyTo(bits, (long)r * Words);
            foreach (var word in encodings[r])
                set[r] += BitOperations.PopCount(word);
        }
    }

    /// <summary>How many records there are.</summary>
    public int Count { get; }

    /// <summary>Words of 64 bits a record.</summary>
    public int Words { get; }

    internal ReadOnlySpan<ulong> this[int record] => bits.AsSpan(record * Words, Words);

    /// <summary>The Dice coefficient of two encodings: twice the bits both have, by the bits each has; 0 to 1, and 1 for two empty ones.</summary>
    /// <param name="left">A record of this file.</param>
    /// <param name="other">The other file.</param>
    /// <param name="right">A record of it.</param>
    public float Dice(int left, EncodedRecords other, int right)
    {
        var all = set[left] + other.set[right];
        return all == 0 ? 1 : 2f * Shared(this[left], other[right]) / all;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Shared(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        // Lengths are multiples of four words. Two sums keep the counting units of both ports busy.
        var (even, odd) = (0, 0);
        other = other[..one.Length];
        for (var i = 0; i + 3 < one.Length; i += 4)
        {
            even += BitOperations.PopCount(one[i] & other[i]);
            odd += BitOperations.PopCount(one[i + 1] & other[i + 1]);
            even += BitOperations.PopCount(one[i + 2] & other[i + 2]);
            odd += BitOperations.PopCount(one[i + 3] & other[i + 3]);
        }
        return even + odd;
    }
}
