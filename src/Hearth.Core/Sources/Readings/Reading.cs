namespace Hearth.Core.Sources.Readings;

/// <summary>How a column's text becomes a value. The set is closed: <see cref="ReadingKind"/> names them.</summary>
public abstract class Reading
{
    /// <param name="raw">Trimmed and not empty.</param>
    /// <param name="synthetic">The data folder holds invented people only, so invented identifiers are accepted.</param>
    public abstract Value Read(string raw, bool synthetic);

    /// <summary>What partners write where there is nothing: the same as an empty field.</summary>
    public static bool IsNothing(string raw) =>
        raw.Length <= 13
        && (
            raw.Equals("NULL", StringComparison.OrdinalIgnoreCase)
            || raw.Equals("N/A", StringComparison.OrdinalIgnoreCase)
            || raw.Equals("#N/A", StringComparison.OrdinalIgnoreCase)
            || raw.Equals("Unknown", StringComparison.OrdinalIgnoreCase)
            || raw.Equals("Not known", StringComparison.OrdinalIgnoreCase)
            || raw is "-" or "." or "?"
        );
}

public enum ReadingKind
{
    Text,
    Reference,
    Name,
    FullName,
    Date,
    BirthDate,
    Age,
    Sex,
    Code,
    CodeList,
    Number,
    Money,
    Boolean,
    NhsNumber,
    Nino,
    Upn,
    Uprn,
    Postcode,
    Address,
    Ethnicity,
}
