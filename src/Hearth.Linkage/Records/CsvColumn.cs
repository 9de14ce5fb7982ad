namespace Hearth.Linkage.Records;

/// <summary>A column of a CSV file that a table is to have.</summary>
/// <param name="Spec">The table's column.</param>
/// <param name="Heading">The file's heading; the table's name when not given.</param>
/// <param name="Standardise">Applied once to each distinct value, before dates and numbers are read; null for none, and its null is a missing value.</param>
public sealed record CsvColumn(
    ColumnSpec Spec,
    string? Heading = null,
    Func<string, string?>? Standardise = null
)
{
    /// <summary>The column of this name, as it stands.</summary>
    /// <param name="spec">The table's column.</param>
    public static implicit operator CsvColumn(ColumnSpec spec) => new(spec);

    /// <summary>The column of this name, as it stands.</summary>
    /// <param name="spec">The table's column.</param>
    public static CsvColumn FromColumnSpec(ColumnSpec spec) => new(spec);
}
