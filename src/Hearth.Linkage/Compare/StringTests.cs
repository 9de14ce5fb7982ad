using Hearth.Linkage.Internals;
using Hearth.Linkage.Standardise;

namespace Hearth.Linkage.Compare;

/// <summary>Jaro–Winkler similarity is at least this: see <see cref="Compare.JaroWinkler"/>.</summary>
/// <param name="Column">A text or date column.</param>
/// <param name="AtLeast">From 0 to 1.</param>
public sealed record JaroWinklerAtLeast(string Column, double AtLeast) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding)
    {
        var similarity = binding.Measure(Column, "jaro-winkler", JaroWinkler.Similarity);
        return (l, r) => similarity(l, r) >= AtLeast;
    }
}

/// <summary>Jaro similarity is at least this: see <see cref="Compare.Jaro"/>.</summary>
/// <param name="Column">A text or date column.</param>
/// <param name="AtLeast">From 0 to 1.</param>
public sealed record JaroAtLeast(string Column, double AtLeast) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding)
    {
        var similarity = binding.Measure(Column, "jaro", Jaro.Similarity);
        return (l, r) => similarity(l, r) >= AtLeast;
    }
}

/// <summary>Levenshtein distance is at most this: see <see cref="Compare.Levenshtein"/>.</summary>
/// <param name="Column">A text or date column.</param>
/// <param name="AtMost">Edits.</param>
public sealed record LevenshteinAtMost(string Column, int AtMost) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding)
    {
        var distance = binding.Measure(
            Column,
            "levenshtein",
            static (a, b) => Levenshtein.Distance(a, b)
        );
        return (l, r) => distance(l, r) <= AtMost;
    }
}

/// <summary>Damerau–Levenshtein distance is at most this: see <see cref="Compare.DamerauLevenshtein"/>.</summary>
/// <param name="Column">A text or date column.</param>
/// <param name="AtMost">Edits.</param>
public sealed record DamerauLevenshteinAtMost(string Column, int AtMost) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding)
    {
        var value = binding.Codes(Column);
        var column = binding.Column(Column);
        return (l, r) =>
            value(l) is var left
            && value(r) is var right
            && left >= 0
            && right >= 0
            && DamerauLevenshtein.IsWithin(column.Text(left), column.Text(right), AtMost);
    }
}

/// <summary>Jaccard similarity of the sets of q-grams is at least this: see <see cref="QGrams"/>.</summary>
/// <param name="Column">A text column.</param>
/// <param name="AtLeast">From 0 to 1.</param>
/// <param name="Q">Characters in a q-gram.</param>
public sealed record JaccardAtLeast(string Column, double AtLeast, int Q = 2) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding)
    {
        var value = binding.Codes(Column);
        var grams = binding.Column(Column).Derived($"grams-{Q}", c => DerivedValues.Grams(c, Q));
        return (l, r) =>
            value(l) is var left
            && value(r) is var right
            && left >= 0
            && right >= 0
            && SortedSets.Jaccard(grams[left], grams[right]) >= AtLeast;
    }
}

/// <summary>The names sound alike: both have the same American Soundex code.</summary>
/// <param name="Column">A text column of names.</param>
public sealed record SoundsAlike(string Column) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding) =>
        binding.SameDerived(Column, "soundex", Soundex.Of);
}

/// <summary>The forenames are forms of one name: see <see cref="Nicknames"/>.</summary>
/// <param name="Column">A text column of standardised forenames.</param>
public sealed record NicknameOf(string Column) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding)
    {
        var value = binding.Codes(Column);
        var column = binding.Column(Column);
        return (l, r) =>
            value(l) is var left
            && value(r) is var right
            && left >= 0
            && right >= 0
            && Nicknames.AreForms(column.Text(left), column.Text(right));
    }
}
