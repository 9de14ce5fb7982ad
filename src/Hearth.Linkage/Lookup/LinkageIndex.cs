using Hearth.Linkage.Internals.Lookup;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Lookup;

/// <summary>
/// Answers "is this person known?" of one new record against many, in milliseconds: the blocking rules
/// of a trained model kept ready in memory. Finds the pairs, and gives them the weights, that scoring a
/// table with the record among the others would, except that the newcomer counts towards no value's
/// frequency. Safe for many threads at once.
/// </summary>
public sealed class LinkageIndex
{
    private readonly RecordTable table;
    private readonly LinkageModel model;
    private readonly RuleLookup[] rules;
    private readonly int[]? sources;
    private readonly Probing probing;

    /// <summary>Builds the index.</summary>
    /// <param name="table">The records; it and the index are to be kept as long as look-ups are wanted.</param>
    /// <param name="model">A trained model.</param>
    public LinkageIndex(RecordTable table, LinkageModel model)
    {
        this.table = table;
        this.model = model;
        var forms = new FormNumbers(table);
        rules =
        [
            .. model.BlockingRules.SelectMany(rule =>
                RuleLookup.Of(table, rule, model.MaxBlock, forms)
            ),
        ];
        sources = model.AcrossColumn is { } across ? table[across].CodesArray : null;
        probing = new Probing(table, model);
    }

    /// <summary>How many records are looked among.</summary>
    public int Count => table.Count;

    /// <summary>The records that may be of the same person as a new one.</summary>
    /// <param name="record">A cell for each of the table's columns, in their order, standardised as the table's are.</param>
    /// <param name="threshold">Match weight in bits; the model's <see cref="LinkageModel.KeepWeight"/> when not given.</param>
    /// <exception cref="ArgumentException">There are not as many cells as columns, or a cell is of the wrong kind.</exception>
    public LookupResult Find(ReadOnlySpan<Cell> record, double? threshold = null)
    {
        if (record.Length != table.Columns.Count)
            throw new ArgumentException($"{record.Length} cells for {table.Columns.Count} columns");
        var probe = new Probe(table, record);
        var candidates = new List<int>();
        var leftOut = new List<string>();
        foreach (var rule in rules)
        {
            if (!rule.TryCollect(probe, candidates) && !leftOut.Contains(rule.Name))
                leftOut.Add(rule.Name);
        }
        candidates.Sort();
        var distinct = Distinct(candidates, probe);
        var found = probing.Weigh(probe, distinct, threshold ?? model.KeepWeight);
        return new(found, distinct.Count, leftOut);
    }

    private List<int> Distinct(List<int> sorted, Probe probe)
    {
        var kept = 0;
        var source = sources is null ? null : probe.Text(model.AcrossColumn!);
        for (var i = 0; i < sorted.Count; i++)
        {
            var record = sorted[i];
            if (kept > 0 && sorted[kept - 1] == record)
                continue;
            // Across files, a record meets none of its own file.
            if (sources is not null && SameSource(source, sources[record]))
                continue;
            sorted[kept++] = record;
        }
        sorted.RemoveRange(kept, sorted.Count - kept);
        return sorted;
    }

    private bool SameSource(string? source, int code) =>
        source is null ? code < 0 : code >= 0 && table[model.AcrossColumn!].Text(code) == source;
}
