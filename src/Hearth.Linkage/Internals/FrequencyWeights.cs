using Hearth.Linkage.Compare;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

/// <summary>What a level's term-frequency adjustment adds to a pair's weight.</summary>
internal sealed class FrequencyWeights
{
    private readonly int[] codes;
    private readonly double[] logFrequencies;
    private readonly double logU;
    private readonly double share;

    private FrequencyWeights(Column column, TermFrequency setting, double u)
    {
        Column = column;
        codes = column.CodesArray;
        share = setting.Weight;
        logU = Math.Log2(u);
        logFrequencies = new double[column.Distinct];
        for (var code = 0; code < logFrequencies.Length; code++)
            logFrequencies[code] = Math.Log2(
                Math.Max(column.TermFrequency(code), setting.MinimumU)
            );
        Most = logFrequencies.Length == 0 ? 0 : Math.Max(0, share * (logU - logFrequencies.Min()));
    }

    /// <summary>Whose values' frequencies these are.</summary>
    public Column Column { get; }

    /// <summary>The most it ever adds: what the rarest value does.</summary>
    public double Most { get; }

    /// <summary>Null when the level has no adjustment or no u to start from.</summary>
    public static FrequencyWeights? For(
        RecordTable table,
        Comparison comparison,
        ComparisonLevel level
    ) =>
        level.TermFrequency is { Weight: > 0 } setting
        && (comparison.UOfExact(setting.Column) ?? level.U) is { } u
        && u > 0
            ? new(table[setting.Column], setting, u)
            : null;

    /// <summary>By code, for two records that both have it.</summary>
    public double[] OfSame() => [.. logFrequencies.Select(f => share * (logU - f))];

    /// <summary>In bits. The greater frequency counts; where one value is missing, the other's; where both, none.</summary>
    public double Of(int left, int right)
    {
        var (l, r) = (codes[left], codes[right]);
        if (l < 0 && r < 0)
            return 0;
        var greater =
            l < 0 ? logFrequencies[r]
            : r < 0 ? logFrequencies[l]
            : Math.Max(logFrequencies[l], logFrequencies[r]);
        return share * (logU - greater);
    }
}
