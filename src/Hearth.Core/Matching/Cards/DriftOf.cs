namespace Hearth.Core.Matching.Cards;

/// <summary>How far a run's data and weights have moved since another's.</summary>
internal static class DriftOf
{
    private const double Points = 0.05;

    // A bin that is empty in one run and not in the other is a shift, not an infinite one.
    private const double Least = 1e-4;

    public static Drift Between(ModelCard before, ModelCard now) =>
        new(
            before.Run,
            (before.Model, before.KeepWeight) == (now.Model, now.KeepWeight)
                ? Shift(before.Weights, now.Weights)
                : null,
            [.. Filled(before, now)]
        );

    /// <summary>Population stability index: the sum over bins of the difference of shares times the log of their ratio. 0 where they are equal; symmetric.</summary>
    /// <remarks>It is the symmetric Kullback–Leibler divergence (Jeffreys 1946).</remarks>
    public static double Shift(IReadOnlyList<long> before, IReadOnlyList<long> now)
    {
        var (one, other) = ((double)before.Sum(), (double)now.Sum());
        if (one == 0 || other == 0)
            return 0;
        var shift = 0.0;
        for (var bin = 0; bin < Math.Max(before.Count, now.Count); bin++)
        {
            var a = Math.Max(Least, (bin < before.Count ? before[bin] : 0) / one);
            var b = Math.Max(Least, (bin < now.Count ? now[bin] : 0) / other);
            shift += (b - a) * Math.Log(b / a);
        }
        return shift;
    }

    private static IEnumerable<FilledShift> Filled(ModelCard before, ModelCard now) =>
        from source in before.Sources.Concat(now.Sources).Select(s => s.Source).Distinct()
        let was = Of(before, source)
        let isNow = Of(now, source)
        from field in was.Keys.Union(isNow.Keys)
        let one = was.GetValueOrDefault(field)
        let other = isNow.GetValueOrDefault(field)
        where Math.Abs(other - one) >= Points
        select new FilledShift(source, field, one, other);

    private static IReadOnlyDictionary<string, double> Of(ModelCard card, string source) =>
        card.Sources.FirstOrDefault(s => s.Source == source)?.Filled
        ?? new Dictionary<string, double>();
}
