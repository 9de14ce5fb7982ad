using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

/// <summary>Whether a level holds for two value numbers of its comparison.</summary>
internal delegate bool PairTest(int left, int right);

/// <summary>
/// Ties the tests of one comparison to a table. Tests speak of value numbers: a code where the
/// comparison looks at one column, else the number of a distinct combination of codes. One binding
/// serves one worker, because measures remember their last pair.
/// </summary>
internal sealed class Binding(RecordTable table, ValueNumbers values)
{
    private readonly Dictionary<(string, string), Func<int, int, double>> measures = [];

    public Column Column(string name) => table[name];

    /// <summary>From value number to a column's code.</summary>
    public Func<int, int> Codes(string name) => values.CodesOf(name);

    /// <summary>A string measure, computed once however many levels ask of the same pair; NaN with a null.</summary>
    public Func<int, int, double> Measure(
        string name,
        string measure,
        Func<string, string, double> compute
    )
    {
        if (measures.TryGetValue((name, measure), out var known))
            return known;
        var value = Codes(name);
        var column = Column(name);
        var memo = new MeasureMemo(column, compute);
        return measures[(name, measure)] = (l, r) => memo.Of(value(l), value(r));
    }

    /// <summary>Values that become the same when derived; those that derive to nothing agree with none.</summary>
    public PairTest SameDerived(string name, string form, Func<string, string?> derive)
    {
        var value = Codes(name);
        var column = Column(name);
        var derived = column.Derived(form, c => DerivedValues.Of(c, derive));
        return (l, r) =>
            value(l) is var left
            && value(r) is var right
            && left >= 0
            && right >= 0
            && derived[left] >= 0
            && derived[left] == derived[right];
    }

    /// <summary>A test of two days, as days since 0001-01-01; text that is no date agrees with none.</summary>
    public PairTest Dates(string name, Func<int, int, bool> test)
    {
        var value = Codes(name);
        var column = Column(name);
        if (column.Spec.Kind is not (ColumnKind.Date or ColumnKind.Text))
            throw new ArgumentException($"Column {name} is {column.Spec.Kind}, not a date");
        var days = column.Derived("days", DerivedValues.Days);
        return (l, r) =>
            value(l) is var left
            && value(r) is var right
            && left >= 0
            && right >= 0
            && days[left] >= 0
            && days[right] >= 0
            && test(days[left], days[right]);
    }

    /// <summary>A test of two codes of a column, neither of them null.</summary>
    public PairTest Known(string name, Func<int, int, bool> test)
    {
        var value = Codes(name);
        return (l, r) =>
            value(l) is >= 0 and var left && value(r) is >= 0 and var right && test(left, right);
    }

    public PairTest Numbers(string name, Func<double, double, bool> test)
    {
        var value = Codes(name);
        var column = Column(name);
        if (column.Spec.Kind != ColumnKind.Number)
            throw new ArgumentException($"Column {name} is {column.Spec.Kind}, not a number");
        return (l, r) =>
            value(l) is var left
            && value(r) is var right
            && left >= 0
            && right >= 0
            && test(column.Number(left), column.Number(right));
    }

    /// <summary>For each code of one column, the code of the same text in another, or −1.</summary>
    public int[] Translate(string from, string to)
    {
        var (source, target) = (Column(from), Column(to));
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var code = 0; code < target.Distinct; code++)
            codes[target.Text(code)] = code;
        var translated = new int[source.Distinct];
        for (var code = 0; code < translated.Length; code++)
            translated[code] = codes.GetValueOrDefault(source.Text(code), -1);
        return translated;
    }
}
