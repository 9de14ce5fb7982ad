using Hearth.Linkage.Compare;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

/// <summary>
/// A model's comparisons over a table: what each sees of every record as a number, laid out row by row
/// so that comparing a record reads one stretch of memory, and how levels make up a pattern. Shared by
/// all workers.
/// </summary>
internal sealed class ComparisonPlan
{
    /// <param name="table">The records.</param>
    /// <param name="comparisons">The model's.</param>
    /// <param name="remembered">How many pairs of values a comparison's worker remembers at most, a power of two.</param>
    public ComparisonPlan(
        RecordTable table,
        IReadOnlyList<Comparison> comparisons,
        int remembered = 1 << 15
    )
    {
        Remembered = remembered;
        Table = table;
        Comparisons = comparisons;
        Values = [.. comparisons.Select(c => new ValueNumbers(table, [.. c.Columns]))];
        Strides = new long[comparisons.Count];
        long patterns = 1;
        for (var c = 0; c < comparisons.Count; c++)
        {
            Check(comparisons[c]);
            Strides[c] = patterns;
            patterns = checked(patterns * comparisons[c].Levels.Count);
        }
        Patterns = patterns;
        Width = comparisons.Count;
        Rows = table.LaidOut(
            string.Join('\u001f', comparisons.Select(c => string.Join('\u001e', c.Columns))),
            LayOut
        );
    }

    private int[] LayOut()
    {
        var laid = HugePages.Of<int>(checked(Table.Count * Width));
        var columns = Values.Select(v => v.OfRecord).ToArray();
        Parallelly.Ranges(
            Table.Count,
            (from, to) =>
            {
                for (var i = from; i < to; i++)
                {
                    var row = laid.AsSpan(i * Width, Width);
                    row.Clear();
                    for (var c = 0; c < columns.Length; c++)
                        row[c] = columns[c][i];
                }
            }
        );
        return laid;
    }

    public RecordTable Table { get; }

    public int Remembered { get; }

    public IReadOnlyList<Comparison> Comparisons { get; }

    public ValueNumbers[] Values { get; }

    /// <summary>A pattern is the sum over comparisons of level number times stride.</summary>
    public long[] Strides { get; }

    /// <summary>How many patterns there can be.</summary>
    public long Patterns { get; }

    /// <summary>From one record's place in <see cref="Rows"/> to the next's.</summary>
    public int Width { get; }

    /// <summary>Record i's value numbers are at i × <see cref="Width"/> onward.</summary>
    public int[] Rows { get; }

    public int Value(int record, int comparison) => Rows[((long)record * Width) + comparison];

    /// <summary>A comparison that sees this column's codes as they are, or −1.</summary>
    public int PlaceOf(Column column) =>
        Array.FindIndex(Values, v => ReferenceEquals(v.OfRecord, column.CodesArray));

    public int LevelOf(long pattern, int comparison) =>
        (int)(pattern / Strides[comparison] % Comparisons[comparison].Levels.Count);

    private static void Check(Comparison comparison)
    {
        if (comparison.Levels.Count is 0 or > 255)
            throw new ArgumentException($"Comparison {comparison.Name} needs 1 to 255 levels");
        if (comparison.Levels[^1].Test is not Else)
            throw new ArgumentException(
                $"The last level of comparison {comparison.Name} is not else"
            );
    }
}
