using Hearth.Linkage.Internals;

namespace Hearth.Linkage.Compare;

/// <summary>The names may sound the same: see <see cref="DoubleMetaphone"/>.</summary>
/// <param name="Column">A text column of names.</param>
/// <remarks>Source: Philips (2000), "The double metaphone search algorithm".</remarks>
public sealed record PhoneticallyAlike(string Column) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding)
    {
        var codes = binding
            .Column(Column)
            .Derived(
                "double-metaphone",
                c =>
                    Enumerable
                        .Range(0, c.Distinct)
                        .Select(i => DoubleMetaphone.Of(c.Text(i)))
                        .ToArray()
            );
        return binding.Known(Column, (l, r) => DoubleMetaphone.Share(codes[l], codes[r]));
    }
}

/// <summary>One name is the other's initial: "J" and "JOHN". Equal names do not count.</summary>
/// <param name="Column">A text column of standardised names.</param>
public sealed record InitialOf(string Column) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding)
    {
        var column = binding.Column(Column);
        return binding.Known(
            Column,
            (l, r) =>
                column.Text(l) is var left
                && column.Text(r) is var right
                && left[0] == right[0]
                && (left.Length == 1) != (right.Length == 1)
        );
    }
}

/// <summary>A word of two letters or more stands in both: "MARY JANE" and "JANE".</summary>
/// <param name="Column">A text column of standardised names, words parted by single spaces.</param>
public sealed record WordInCommon(string Column) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding)
    {
        var words = binding.Column(Column).Derived("words", DerivedValues.Words);
        return binding.Known(Column, (l, r) => SortedSets.Common(words[l], words[r]) > 0);
    }
}

/// <summary>One value stands whole in the other: "SMITHJONES" and "JONES". Equal values count.</summary>
/// <param name="Column">A text column.</param>
/// <param name="Shortest">Characters that the shorter value must have.</param>
public sealed record OneContainsOther(string Column, int Shortest = 1) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding)
    {
        var column = binding.Column(Column);
        return binding.Known(
            Column,
            (l, r) =>
            {
                var (shorter, longer) = (column.Text(l), column.Text(r));
                if (shorter.Length > longer.Length)
                    (shorter, longer) = (longer, shorter);
                return shorter.Length >= Shortest
                    && longer.Contains(shorter, StringComparison.Ordinal);
            }
        );
    }
}
