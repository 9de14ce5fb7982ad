using System.Numerics;

namespace Hearth.App.Synthetic;

/// <summary>
/// xoshiro256**, seeded through SplitMix64. A stream of its own for each household and each registration, derived from the
/// council's seed and a number, so that what one draws never shifts another. Only exact arithmetic follows a draw: the
/// same seed gives the same council on every machine.
/// </summary>
internal sealed class Rng
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    public Rng(ulong seed) => Restart(seed);

    public Rng(ulong seed, ulong stream)
        : this(Mix(seed, stream)) { }

    public void Restart(ulong seed)
    {
        a = Next(ref seed);
        b = Next(ref seed);
        c = Next(ref seed);
        d = Next(ref seed);
    }

    /// <summary>A number that stands for both; order matters.</summary>
    public static ulong Mix(ulong one, ulong other)
    {
        var state = one ^ (other * 0xD6E8FEB86659FD93UL);
        return Next(ref state) ^ BitOperations.RotateLeft(Next(ref state), 23);
    }

    public static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text)
            hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }

    public ulong Bits()
    {
        var result = BitOperations.RotateLeft(b * 5, 7) * 9;
        var t = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Unit() => (Bits() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Unit() < probability;

    /// <summary>From 0 up to, not including, the bound.</summary>
    public int Below(int bound) => bound <= 1 ? 0 : (int)Math.BigMul(Bits(), (ulong)bound, out _);

    /// <summary>Both bounds may come up.</summary>
    public int From(int least, int most) => least + Below(most - least + 1);

    public DateOnly Day(DateOnly first, DateOnly last) =>
        last <= first ? first : first.AddDays(Below(last.DayNumber - first.DayNumber + 1));

    public T Pick<T>(T[] items) => items[Below(items.Length)];

    /// <summary>Early items far more often than late ones, as names are in a population.</summary>
    public T Skewed<T>(T[] items)
    {
        var u = Unit();
        return items[(int)(u * u * items.Length)];
    }

    /// <summary>Early items some four times as often as late ones.</summary>
    public T Mild<T>(T[] items)
    {
        var u = Unit();
        return items[(int)(u * (0.4 + (0.6 * u)) * items.Length)];
    }

    /// <summary>The place drawn in a list of weights.</summary>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight;
        var at = Unit() * sum;
        for (var i = 0; i < weights.Length; i++)
        {
            at -= weights[i];
            if (at < 0)
                return i;
        }
        return weights.Length - 1;
    }

    /// <summary>How many of something that comes at this rate, at most twenty: the sum of many small chances.</summary>
    public int Count(double expected)
    {
        var whole = (int)expected;
        var n = 0;
        for (var i = 0; i < 8; i++)
            n += Chance((expected - whole) / 8) ? 1 : 0;
        for (var i = 0; i < whole * 2; i++)
            n += Below(2);
        return Math.Min(n, 20);
    }

    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
