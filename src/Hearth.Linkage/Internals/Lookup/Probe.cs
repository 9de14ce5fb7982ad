using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals.Lookup;

/// <summary>The record looked up, read as the table's columns read theirs.</summary>
internal sealed class Probe
{
    private readonly Dictionary<string, (Cell Cell, string? Text)> cells;

    public Probe(RecordTable table, ReadOnlySpan<Cell> record)
    {
        cells = new(record.Length, StringComparer.Ordinal);
        for (var c = 0; c < record.Length; c++)
        {
            var spec = table.Columns[c].Spec;
            var cell = record[c].IsNull ? record[c] : record[c].Read(spec.Kind);
            cells[spec.Name] = (cell, cell.IsNull ? null : cell.As(spec.Kind, spec.Name).Key);
        }
    }

    public Cell Cell(string column) => cells[column].Cell;

    public string? Text(string column) => cells[column].Text;
}
