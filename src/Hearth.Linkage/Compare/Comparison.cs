namespace Hearth.Linkage.Compare;

/// <summary>
/// One piece of evidence: how far two records agree on a column, or on several columns together.
/// </summary>
/// <param name="Name">How explanations name it.</param>
/// <param name="Levels">At most 255, tried in order; the last is <see cref="Else"/>.</param>
public sealed record Comparison(string Name, IReadOnlyList<ComparisonLevel> Levels)
{
    /// <summary>What the evidence is of, which says how relatives share it: see <see cref="Train.PairKind"/>.</summary>
    public EvidenceOf About { get; init; }

    /// <summary>The columns any level looks at, each once.</summary>
    public IEnumerable<string> Columns =>
        Levels.SelectMany(l => l.Test.Columns).Distinct(StringComparer.Ordinal);

    /// <summary>The columns whose agreement it judges. Where a pair was found by agreeing on one of them, it learns nothing; a swap with another column does not make that column its own.</summary>
    internal IEnumerable<string> OwnColumns =>
        Levels
            .Where(l => l.Test is not Reversed)
            .SelectMany(l => l.Test.Columns)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The u of exact agreement on a column, which term-frequency adjustments start from; null when no level is exact on it.</summary>
    /// <param name="column">The column.</param>
    internal double? UOfExact(string column) =>
        Levels.FirstOrDefault(l => l.Test is Exact exact && exact.Column == column)?.U;
}
