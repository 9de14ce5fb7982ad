namespace Hearth.Core.Sources.Readings;

/// <summary>
/// What a field says, in one normal form. A field that cannot be read keeps no value: it has a <see cref="Problem"/>
/// instead. Blank fields have neither.
/// </summary>
public readonly record struct Value(
    string? Text,
    DateOnly? Date = null,
    long? Number = null,
    string? Second = null,
    BirthAccuracy Accuracy = BirthAccuracy.Exact,
    Problem? Problem = null
)
{
    public static readonly Value Blank;

    public bool IsBlank => Text is null && Date is null && Number is null;

    public static Value Of(DateOnly date) => new(null, date);

    public static Value Of(long number) => new(null, Number: number);

    public static Value Wrong(Problem problem) => new(null, Problem: problem);

    /// <summary>As it stands in a record's key.</summary>
    public string KeyText =>
        Text
        ?? Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        ?? Number?.ToString(System.Globalization.CultureInfo.InvariantCulture)
        ?? "";
}

/// <summary>Why a value is not used, in words without the value, so that reasons can be counted; and what would mend it.</summary>
public sealed record Problem(string Reason, string Fix);
