namespace Hearth.Rules.Facts;

/// <summary>
/// One thing a source says happened to one person. A spell whose <paramref name="End"/> is null is open as at the date
/// of the record that states it. Sessions are half-days, money is pence.
/// </summary>
public sealed record Fact(
    FactKind Kind,
    DateOnly? Start,
    DateOnly? End = null,
    long? Amount = null,
    long? OutOf = null,
    string? Code = null,
    string? Status = null,
    string? Note = null,
    long? Extra = null
);
