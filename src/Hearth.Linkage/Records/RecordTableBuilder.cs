using Hearth.Linkage.Internals;

namespace Hearth.Linkage.Records;

/// <summary>Takes records row by row and lays them out by column, each distinct value held once.</summary>
/// <param name="specs">The columns, in the order rows give their cells. Names are unique.</param>
public sealed class RecordTableBuilder(params IReadOnlyList<ColumnSpec> specs)
{
    private readonly ColumnBuilder[] columns = [.. specs.Select(s => new ColumnBuilder(s))];
    private int count;

    /// <summary>Adds one record and returns its number.</summary>
    /// <param name="cells">One cell per column. Text given to a date or number column is read as yyyyMMdd, yyyy-MM-dd or an invariant number; what cannot be read is null.</param>
    /// <exception cref="ArgumentException">There are not as many cells as columns, or a cell is of the wrong kind.</exception>
    public int AddRow(params ReadOnlySpan<Cell> cells)
    {
        if (cells.Length != columns.Length)
            throw new ArgumentException($"{cells.Length} cells for {columns.Length} columns");
        for (var c = 0; c < columns.Length; c++)
            columns[c].Add(cells[c]);
        return count++;
    }

    /// <summary>The table of the rows added so far. The builder is not to be used afterwards.</summary>
    public RecordTable Build() => new(count, [.. columns.Select(c => c.Build())]);
}
