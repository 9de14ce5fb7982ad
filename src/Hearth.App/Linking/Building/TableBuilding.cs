using System.Runtime.InteropServices;
using Hearth.App.Linking.Inputs;
using Hearth.Linkage.Records;

namespace Hearth.App.Linking.Building;

/// <summary>The records of all files in one table, and where each comes from.</summary>
internal static class TableBuilding
{
    /// <summary>The column that names each record's file.</summary>
    public const string FileColumn = "file";

    /// <summary>A column that is the same everywhere, for a blocking rule that brings all records together.</summary>
    public const string EveryoneColumn = "everyone";

    public static RecordTable Of(IReadOnlyList<RawTable> tables, IReadOnlyList<Field> fields)
    {
        var builder = new RecordTableBuilder([
            new ColumnSpec(FileColumn),
            new ColumnSpec(EveryoneColumn),
            .. fields.Select(f => new ColumnSpec(f.Name)),
        ]);
        var cells = new Cell[fields.Count + 2];
        for (var t = 0; t < tables.Count; t++)
        {
            (cells[0], cells[1]) = (tables[t].Name, "all");
            for (var row = 0; row < tables[t].Count; row++)
            {
                for (var f = 0; f < fields.Count; f++)
                    cells[f + 2] = fields[f].Values[t][row];
                builder.AddRow(cells);
            }
        }
        return builder.Build();
    }

    /// <summary>For each record the number of its true entity, −1 where the column is empty or not there.</summary>
    public static int[] Truth(IReadOnlyList<RawColumn?> inFiles, IReadOnlyList<RawTable> tables)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var truth = new List<int>();
        for (var t = 0; t < tables.Count; t++)
        {
            for (var row = 0; row < tables[t].Count; row++)
            {
                if (inFiles[t]?[row] is not { } entity)
                {
                    truth.Add(-1);
                    continue;
                }
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    numbers,
                    entity,
                    out var seen
                );
                if (!seen)
                    number = numbers.Count - 1;
                truth.Add(number);
            }
        }
        return [.. truth];
    }
}
