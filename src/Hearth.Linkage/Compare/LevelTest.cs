using Hearth.Linkage.Internals;

namespace Hearth.Linkage.Compare;

/// <summary>
/// When a comparison level holds for two records. Every test is symmetric. Except where a test says
/// otherwise a null value makes it not hold.
/// </summary>
public abstract record LevelTest
{
    private protected LevelTest() { }

    /// <summary>The columns it looks at.</summary>
    public abstract IEnumerable<string> Columns { get; }

    /// <summary>Whether it holds because something is missing, and so says nothing of a match.</summary>
    internal virtual bool IsOfNulls => false;

    /// <summary>The test over value numbers of a comparison's columns.</summary>
    internal abstract PairTest Bind(Binding binding);
}

/// <summary>A test of one column.</summary>
/// <param name="Column">The column's name.</param>
public abstract record ColumnTest(string Column) : LevelTest
{
    /// <inheritdoc/>
    public override IEnumerable<string> Columns => [Column];
}

/// <summary>Everything that no earlier level took.</summary>
public sealed record Else : LevelTest
{
    /// <inheritdoc/>
    public override IEnumerable<string> Columns => [];

    internal override PairTest Bind(Binding binding) => static (_, _) => true;
}

/// <summary>Either value is missing.</summary>
/// <param name="Column">The column's name.</param>
public sealed record NullEither(string Column) : ColumnTest(Column)
{
    internal override bool IsOfNulls => true;

    internal override PairTest Bind(Binding binding)
    {
        var value = binding.Codes(Column);
        return (l, r) => value(l) < 0 || value(r) < 0;
    }
}

/// <summary>Both values are missing.</summary>
/// <param name="Column">The column's name.</param>
public sealed record NullBoth(string Column) : ColumnTest(Column)
{
    internal override bool IsOfNulls => true;

    internal override PairTest Bind(Binding binding)
    {
        var value = binding.Codes(Column);
        return (l, r) => value(l) < 0 && value(r) < 0;
    }
}

/// <summary>The values are equal.</summary>
/// <param name="Column">The column's name.</param>
public sealed record Exact(string Column) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding)
    {
        var value = binding.Codes(Column);
        return (l, r) => value(l) is var left && left >= 0 && left == value(r);
    }
}

/// <summary>A column holds one of some values, for example a date's accuracy being "estimated".</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Values">The values that count.</param>
/// <param name="InBoth">Whether both records must hold one of them; otherwise either suffices.</param>
public sealed record ValueIs(string Column, IReadOnlyList<string> Values, bool InBoth = false)
    : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding)
    {
        var value = binding.Codes(Column);
        var column = binding.Column(Column);
        var counts = new bool[column.Distinct];
        for (var code = 0; code < counts.Length; code++)
            counts[code] = Values.Contains(column.Text(code), StringComparer.Ordinal);
        bool Is(int code) => code >= 0 && counts[code];
        return InBoth
            ? (l, r) => Is(value(l)) && Is(value(r))
            : (l, r) => Is(value(l)) || Is(value(r));
    }
}
