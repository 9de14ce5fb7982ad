using Hearth.Linkage.Internals;

namespace Hearth.Linkage.Compare;

/// <summary>Cosine similarity of the sets of q-grams is at least this: see <see cref="QGrams"/>.</summary>
/// <param name="Column">A text column.</param>
/// <param name="AtLeast">From 0 to 1.</param>
/// <param name="Q">Characters in a q-gram.</param>
public sealed record CosineAtLeast(string Column, double AtLeast, int Q = 2) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding)
    {
        var grams = binding.Column(Column).Derived($"grams-{Q}", c => DerivedValues.Grams(c, Q));
        return binding.Known(Column, (l, r) => SortedSets.Cosine(grams[l], grams[r]) >= AtLeast);
    }
}

/// <summary>The sets have at least this share of the smaller one's members in common.</summary>
/// <param name="Column">A set column.</param>
/// <param name="AtLeast">From 0 to 1; 1 is that one set holds the other.</param>
public sealed record InCommonShare(string Column, double AtLeast) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding)
    {
        var column = binding.Column(Column);
        return binding.Known(
            Column,
            (l, r) =>
            {
                var left = column.Members(l);
                var right = column.Members(r);
                return SortedSets.Common(left, right)
                    >= AtLeast * Math.Min(left.Length, right.Length);
            }
        );
    }
}
