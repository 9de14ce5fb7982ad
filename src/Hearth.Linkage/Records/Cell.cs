using System.Globalization;

namespace Hearth.Linkage.Records;

/// <summary>
/// One value on its way into a <see cref="RecordTableBuilder"/>. Strings, dates, numbers and string
/// sets convert to it; a null or empty value of any of these is <see cref="Null"/>.
/// </summary>
public readonly struct Cell
{
    private readonly object? content;
    private readonly double number;

    private Cell(object? content, double number = 0)
    {
        this.content = content;
        this.number = number;
    }

    /// <summary>No value: never agrees and never disagrees.</summary>
    public static Cell Null => default;

    /// <summary>As a column holds it: what has been read is not read again.</summary>
    internal static Cell Held(string key, double number) => new(key, number);

    internal bool IsNull => content is null;

    /// <summary>Text; the empty string is null.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator Cell(string? value) =>
        string.IsNullOrEmpty(value) ? default : new(value);

    /// <summary>A date.</summary>
    /// <param name="value">The date, or null.</param>
    public static implicit operator Cell(DateOnly? value) =>
        value is { } date ? FromDate(date) : default;

    /// <summary>A date.</summary>
    /// <param name="value">The date.</param>
    public static implicit operator Cell(DateOnly value) => FromDate(value);

    /// <summary>A number.</summary>
    /// <param name="value">The number, or null.</param>
    public static implicit operator Cell(double? value) =>
        value is { } number ? FromNumber(number) : default;

    /// <summary>A set of strings; empty strings are left out and an empty set is null.</summary>
    /// <param name="values">The members, in any order, repeats allowed.</param>
    public static implicit operator Cell(string?[]? values) => FromSet(values);

    /// <summary>A date.</summary>
    /// <param name="value">The date.</param>
    public static Cell FromDate(DateOnly value) =>
        new(value.ToString("yyyyMMdd", CultureInfo.InvariantCulture), value.DayNumber);

    /// <summary>A number; NaN is null.</summary>
    /// <param name="value">The number.</param>
    public static Cell FromNumber(double value) =>
        double.IsNaN(value)
            ? default
            : new(value.ToString("R", CultureInfo.InvariantCulture), value);

    /// <summary>A set of strings; empty strings are left out and an empty set is null.</summary>
    /// <param name="values">The members, in any order, repeats allowed.</param>
    public static Cell FromSet(IEnumerable<string?>? values)
    {
        var members = values?.Where(v => !string.IsNullOrEmpty(v)).Select(v => v!);
        var sorted = new SortedSet<string>(members ?? [], StringComparer.Ordinal);
        return sorted.Count == 0 ? default : new(sorted.ToArray());
    }

    /// <summary>The cell as a column of the given kind holds it.</summary>
    /// <exception cref="ArgumentException">The value is not of that kind and cannot be read as it.</exception>
    internal (string Key, double Number, string[]? Members) As(ColumnKind kind, string column) =>
        (kind, content) switch
        {
            (ColumnKind.Set, string[] members) => (string.Join('\u001f', members), 0, members),
            (ColumnKind.Set, string text) => (text, 0, [text]),
            (ColumnKind.Date or ColumnKind.Number, string text) => (text, number, null),
            (ColumnKind.Text, string text) => (text, 0, null),
            _ => throw new ArgumentException(
                $"A set was given to column {column}, which is {kind}"
            ),
        };

    /// <summary>Text given to a date or number column, read as yyyyMMdd, yyyy-MM-dd or an invariant number; unreadable is null.</summary>
    internal Cell Read(ColumnKind kind)
    {
        if (content is not string text || number != 0)
            return this;
        if (kind == ColumnKind.Date)
            return DateOnly.TryParseExact(
                text,
                ["yyyyMMdd", "yyyy-MM-dd"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
                ? FromDate(date)
                : Null;
        if (kind == ColumnKind.Number)
            return double.TryParse(text, CultureInfo.InvariantCulture, out var value)
                ? FromNumber(value)
                : Null;
        return this;
    }
}
