namespace Hearth.Linkage.Records;

/// <summary>How a column's values are read and compared.</summary>
public enum ColumnKind
{
    /// <summary>A string, compared as it stands: standardise it before it is added.</summary>
    Text,

    /// <summary>A calendar date. String measures see it as yyyyMMdd.</summary>
    Date,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A set of strings, for example the postcodes a person has lived at.</summary>
    Set,
}

/// <summary>The name and kind of a column of a <see cref="RecordTable"/>.</summary>
/// <param name="Name">Unique in its table; models refer to columns by it.</param>
/// <param name="Kind">How values are read and compared.</param>
public sealed record ColumnSpec(string Name, ColumnKind Kind = ColumnKind.Text)
{
    /// <summary>A text column of this name.</summary>
    /// <param name="name">The column's name.</param>
    public static implicit operator ColumnSpec(string name) => new(name);

    /// <summary>A text column of this name.</summary>
    /// <param name="name">The column's name.</param>
    public static ColumnSpec FromString(string name) => new(name);
}
