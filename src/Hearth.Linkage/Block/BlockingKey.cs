namespace Hearth.Linkage.Block;

/// <summary>What of a column's value goes into a blocking key.</summary>
public enum KeyForm
{
    /// <summary>The whole value.</summary>
    Whole,

    /// <summary>The first <see cref="BlockingKey.Length"/> characters; shorter values are null.</summary>
    Prefix,

    /// <summary>The last <see cref="BlockingKey.Length"/> characters; shorter values are null.</summary>
    Suffix,

    /// <summary>The year of a date.</summary>
    Year,

    /// <summary>The month and day of a date, without its year.</summary>
    MonthAndDay,

    /// <summary>A date with the lesser of day and month first, so that a swapped day and month still meet.</summary>
    DateUnordered,

    /// <summary>American Soundex of a name: see <see cref="Compare.Soundex"/>.</summary>
    Soundex,

    /// <summary>The name's canonical form in the nickname table: see <see cref="Standardise.Nicknames"/>.</summary>
    Nickname,

    /// <summary>A postcode's sector, for example "LS6 2".</summary>
    PostcodeSector,

    /// <summary>A postcode's district, for example "LS6".</summary>
    PostcodeDistrict,
}

/// <summary>One part of a blocking rule's key.</summary>
/// <param name="Column">The column it comes from.</param>
/// <param name="Form">What of the value is used.</param>
/// <param name="Length">Characters, for <see cref="KeyForm.Prefix"/> and <see cref="KeyForm.Suffix"/>.</param>
public sealed record BlockingKey(string Column, KeyForm Form = KeyForm.Whole, int Length = 0)
{
    /// <summary>The whole of this column.</summary>
    /// <param name="column">The column's name.</param>
    public static implicit operator BlockingKey(string column) => new(column);

    /// <summary>The whole of this column.</summary>
    /// <param name="column">The column's name.</param>
    public static BlockingKey FromString(string column) => new(column);

    /// <summary>The first characters of this column.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="length">How many characters.</param>
    public static BlockingKey Prefix(string column, int length) =>
        new(column, KeyForm.Prefix, length);
}
