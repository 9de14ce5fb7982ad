using System.Collections.Concurrent;

namespace Hearth.Linkage.Records;

/// <summary>
/// One column of a table, dictionary-encoded: equal values have equal codes, so agreement is one
/// integer compare and anything worked out about a value is worked out once.
/// </summary>
public sealed class Column
{
    private readonly string[] keys;
    private readonly double[] numbers;
    private readonly int[][] members;
    private readonly ConcurrentDictionary<string, Lazy<object>> derived = new(
        StringComparer.Ordinal
    );
    private int[]? counts;
    private int known;

    internal Column(ColumnSpec spec, int[] codes, string[] keys, double[] numbers, int[][] members)
    {
        Spec = spec;
        CodesArray = codes;
        this.keys = keys;
        this.numbers = numbers;
        this.members = members;
    }

    /// <summary>Name and kind.</summary>
    public ColumnSpec Spec { get; }

    /// <summary>One code per record, from 0 to <see cref="Distinct"/> − 1; −1 is null.</summary>
    public ReadOnlySpan<int> Codes => CodesArray;

    /// <summary>How many different values there are, null not counted.</summary>
    public int Distinct => keys.Length;

    internal int[] CodesArray { get; }

    /// <summary>The value of a code as string measures see it: a date as yyyyMMdd, a set joined by unit separators.</summary>
    /// <param name="code">A code of this column, not −1.</param>
    public string Text(int code) => keys[code];

    /// <summary>The value of a code as a person reads it; null for −1.</summary>
    /// <param name="code">A code of this column, or −1.</param>
    public string? Display(int code) =>
        code < 0 ? null
        : Spec.Kind == ColumnKind.Set ? keys[code].Replace("\u001f", ", ", StringComparison.Ordinal)
        : Spec.Kind == ColumnKind.Date ? $"{keys[code][..4]}-{keys[code][4..6]}-{keys[code][6..]}"
        : keys[code];

    /// <summary>The date of a code as days since 0001-01-01.</summary>
    /// <param name="code">A code of this date column, not −1.</param>
    public int Day(int code) => (int)numbers[code];

    /// <summary>The number of a code.</summary>
    /// <param name="code">A code of this number column, not −1.</param>
    public double Number(int code) => numbers[code];

    /// <summary>The members of a set's code, as ascending member numbers.</summary>
    /// <param name="code">A code of this set column, not −1.</param>
    public ReadOnlySpan<int> Members(int code) => members[code];

    /// <summary>How many records hold each code.</summary>
    public ReadOnlySpan<int> Counts
    {
        get
        {
            EnsureCounts();
            return counts;
        }
    }

    /// <summary>How many records have a value in this column.</summary>
    public int Known
    {
        get
        {
            EnsureCounts();
            return known;
        }
    }

    /// <summary>The share of records with a value here that have this one: Splink's term frequency.</summary>
    /// <param name="code">A code of this column, not −1.</param>
    public double TermFrequency(int code)
    {
        EnsureCounts();
        return (double)counts![code] / known;
    }

    /// <summary>The value of a code as it would be added to another table.</summary>
    internal Cell CellOf(int code) =>
        Spec.Kind switch
        {
            ColumnKind.Set => Cell.FromSet(keys[code].Split('\u001f')),
            ColumnKind.Text => keys[code],
            _ => Cell.Held(keys[code], numbers[code]),
        };

    /// <summary>The code of a value, or −1.</summary>
    internal int CodeOf(Cell cell)
    {
        var byKey = Derived(
            "codes",
            static c =>
            {
                var codes = new Dictionary<string, int>(c.Distinct, StringComparer.Ordinal);
                for (var code = 0; code < c.Distinct; code++)
                    codes[c.keys[code]] = code;
                return codes;
            }
        );
        return cell.IsNull ? -1 : byKey.GetValueOrDefault(cell.As(Spec.Kind, Spec.Name).Key, -1);
    }

    /// <summary>This column with another's counts: of few records, frequencies are those among many.</summary>
    internal Column Counted(int[] ofCode, int inAll)
    {
        (counts, known) = (ofCode, inAll);
        return this;
    }

    /// <summary>Something worked out from all values, once for everybody who asks.</summary>
    internal T Derived<T>(string what, Func<Column, T> make)
        where T : class => (T)derived.GetOrAdd(what, _ => new Lazy<object>(() => make(this))).Value;

    private void EnsureCounts()
    {
        if (Volatile.Read(ref counts) is not null)
            return;
        var tally = new int[keys.Length];
        var total = 0;
        foreach (var code in CodesArray)
        {
            if (code < 0)
                continue;
            tally[code]++;
            total++;
        }
        known = total;
        Volatile.Write(ref counts, tally);
    }
}
