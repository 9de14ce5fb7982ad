using Hearth.Linkage.Compare;

namespace Hearth.Linkage.Internals;

/// <summary>Where expectation maximisation starts from.</summary>
internal static class Starting
{
    /// <summary>The model's own m where it has one; else most of the weight on the first level and less and less on the next.</summary>
    public static double[] M(Comparison comparison)
    {
        var levels = comparison.Levels;
        if (levels.All(l => l.IsNull || l.M is not null))
            return [.. levels.Select(l => l.M ?? 1)];
        var start = new double[levels.Count];
        var (weight, sum) = (1.0, 0.0);
        for (var level = 0; level < levels.Count; level++)
        {
            if (levels[level].IsNull)
                continue;
            start[level] = weight;
            sum += weight;
            weight *= 0.15;
        }
        for (var level = 0; level < levels.Count; level++)
            start[level] = levels[level].IsNull ? 1 : start[level] / sum;
        return start;
    }
}
