using Hearth.Rules.Facts;

namespace Hearth.Core.Sources.Catalogue;

/// <summary>How a row states a fact: its kind, when it does, and from which columns each part comes.</summary>
public sealed record FactTemplate(
    FactKind Kind,
    int? EachGroup,
    int? EachListed,
    IReadOnlyList<Condition> When,
    ValueFrom? Start,
    ValueFrom? End,
    ValueFrom? Amount,
    ValueFrom? OutOf,
    ValueFrom? Extra,
    ValueFrom? Code,
    ValueFrom? Status,
    ValueFrom? Note,
    FactSubject About
);

public enum FactSubject
{
    Subject,
    Other,
}

/// <summary>A column's place: in the row, or in the repeated group the fact is made for.</summary>
public readonly record struct Place(int Index, bool InGroup);

/// <summary>The closed set of conditions. All of a fact's conditions must hold.</summary>
public abstract record Condition(Place Column)
{
    public sealed record Is(Place Column, IReadOnlyList<string> Codes) : Condition(Column);

    public sealed record IsNot(Place Column, IReadOnlyList<string> Codes) : Condition(Column);

    public sealed record Given(Place Column) : Condition(Column);

    public sealed record Blank(Place Column) : Condition(Column);

    public sealed record MoreThan(Place Column, long Number) : Condition(Column);
}

/// <summary>The closed set of ways a part of a fact comes from a row.</summary>
public abstract record ValueFrom
{
    /// <summary>The first of the columns that has a value.</summary>
    public sealed record FirstOf(IReadOnlyList<Place> Columns) : ValueFrom;

    /// <summary>The sum of the columns; where all are blank, of <paramref name="Else"/>.</summary>
    public sealed record Sum(IReadOnlyList<Place> Columns, IReadOnlyList<Place> Else) : ValueFrom;

    public sealed record Constant(string Text) : ValueFrom;

    public sealed record Mapped(
        Place Column,
        IReadOnlyDictionary<string, string> Map,
        string? Otherwise
    ) : ValueFrom;

    /// <summary>The school term a date falls in: autumn-2025.</summary>
    public sealed record TermOf(Place Column) : ValueFrom;

    /// <summary>The code of the listed value the fact is made for.</summary>
    public sealed record Listed : ValueFrom;

    public sealed record Joined(IReadOnlyList<Place> Columns) : ValueFrom;
}

/// <summary>The closed set of checks between columns; each only warns.</summary>
public abstract record Check
{
    /// <summary>The parts add up to the total, where both are given.</summary>
    public sealed record AddsUp(IReadOnlyList<Place> Parts, Place Total, string TotalName) : Check;

    public sealed record InOrder(Place Earlier, Place Later, string LaterName) : Check;

    public sealed record NoMoreThan(IReadOnlyList<Place> Parts, Place Whole, string WholeName)
        : Check;
}
