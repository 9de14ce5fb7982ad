namespace Hearth.Rules.Dates;

/// <summary>Days from <paramref name="Start"/> to <paramref name="End"/>, both included.</summary>
public readonly record struct DateSpan(DateOnly Start, DateOnly End)
{
    /// <summary>Whether the day lies within.</summary>
    public bool Holds(DateOnly day) => Start <= day && day <= End;

    /// <summary>Whether some day of one is a day of the other.</summary>
    public bool Meets(DateSpan other) => Start <= other.End && other.Start <= End;
}
