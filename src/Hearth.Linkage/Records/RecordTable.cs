namespace Hearth.Linkage.Records;

/// <summary>
/// The records to link, by column. Record numbers are the order rows were added in, from 0; everything
/// the engine returns speaks of records by these numbers.
/// </summary>
public sealed class RecordTable
{
    private readonly Dictionary<string, Column> byName;
    private volatile Layout? laidOut;

    internal RecordTable(int count, IReadOnlyList<Column> columns)
    {
        Count = count;
        Columns = columns;
        byName = columns.ToDictionary(c => c.Spec.Name, StringComparer.Ordinal);
    }

    /// <summary>How many records there are.</summary>
    public int Count { get; }

    /// <summary>The columns, in the order the builder was given.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The column of this name.</summary>
    /// <param name="name">A column's name, exactly.</param>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public Column this[string name] =>
        byName.TryGetValue(name, out var column)
            ? column
            : throw new ArgumentException(
                $"No column {name}: the table has {string.Join(", ", byName.Keys)}"
            );

    /// <summary>Whether the table has a column of this name.</summary>
    /// <param name="name">A column's name, exactly.</param>
    public bool Has(string name) => byName.ContainsKey(name);

    /// <summary>The last layout asked for, kept: training and scoring by one model ask for the same.</summary>
    internal int[] LaidOut(string how, Func<int[]> layOut)
    {
        var last = laidOut;
        if (last?.How == how)
            return last.Rows;
        laidOut = null;
        laidOut = last = new(how, layOut());
        return last.Rows;
    }

    /// <summary>A record's value as a person reads it, or null.</summary>
    /// <param name="record">The record's number.</param>
    /// <param name="column">The column's name.</param>
    public string? Display(int record, string column)
    {
        var held = this[column];
        return held.Display(held.Codes[record]);
    }

    private sealed record Layout(string How, int[] Rows);
}
