namespace Hearth.Linkage.Internals;

/// <summary>Random shares of a beta distribution, the same for the same seed on every machine.</summary>
/// <remarks>Source: Marsaglia and Tsang (2000), "A simple method for generating gamma variables".</remarks>
internal sealed class RandomShares(ulong seed)
{
    private SplitMix random = new(seed);

    /// <param name="one">Above 0.</param>
    /// <param name="other">Above 0.</param>
    public double Beta(double one, double other)
    {
        var (x, y) = (Gamma(one), Gamma(other));
        return x + y > 0 ? x / (x + y) : one / (one + other);
    }

    public double Uniform() => ((random.Next() >> 11) + 0.5) / (1UL << 53);

    private double Gamma(double shape)
    {
        if (shape < 1)
            return Gamma(shape + 1) * Math.Pow(Uniform(), 1 / shape);
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var v = 1 + (c * x);
            if (v <= 0)
                continue;
            v = v * v * v;
            if (Math.Log(Uniform()) < (0.5 * x * x) + (d * (1 - v + Math.Log(v))))
                return d * v;
        }
    }

    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(Uniform())) * Math.Cos(2 * Math.PI * Uniform());
}
