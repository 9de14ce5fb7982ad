using Hearth.Linkage.Block;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

/// <summary>
/// A model's blocking rules over a table: a key per rule and record, and per rule the records in the
/// order of their keys, by counting sort. Pairs are streamed from it and never held.
/// </summary>
internal sealed class BlockIndex
{
    private readonly RuleBlocks[] rules;
    private readonly EarlierRules earlier;
    private readonly int[]? sources;

    public BlockIndex(
        RecordTable table,
        IReadOnlyList<BlockingRule> blockingRules,
        int maxBlock,
        string? acrossColumn
    )
    {
        rules = new RuleBlocks[blockingRules.Count];
        earlier = new EarlierRules(table.Count, rules);
        Parallelly.Each(
            rules.Length,
            r =>
            {
                rules[r] = RuleBlocks.Build(table, blockingRules[r], maxBlock);
                earlier.Know(r);
            }
        );
        sources = acrossColumn is null ? null : table[acrossColumn].CodesArray;
        Chunks = [.. rules.SelectMany((rule, r) => rule.Chunks().Select(c => (r, c.From, c.To)))];
    }

    /// <summary>Pieces of work of about equal size: blocks From (included) to To (not) of a rule.</summary>
    public (int Rule, int From, int To)[] Chunks { get; }

    public IReadOnlyList<RuleBlocks> Rules => rules;

    public void Visit<TVisitor>(int chunk, ref TVisitor visitor)
        where TVisitor : struct, IPairVisitor
    {
        var (rule, from, to) = Chunks[chunk];
        if (rules[rule].Against is null)
            VisitSame(rule, from, to, ref visitor);
        else
            VisitAcross(rule, from, to, ref visitor);
    }

    private void VisitSame<TVisitor>(int rule, int from, int to, ref TVisitor visitor)
        where TVisitor : struct, IPairVisitor
    {
        var blocks = rules[rule];
        for (var block = from; block < to; block++)
        {
            var records = blocks.Block(block);
            for (var a = 0; a < records.Length - 1; a++)
            {
                var left = records[a];
                var others = records[(a + 1)..];
                if (rule == 0 && sources is null)
                    VisitAll(left, others, ref visitor);
                else
                    VisitNew(rule, left, others, ref visitor);
            }
        }
    }

    private static void VisitAll<TVisitor>(int left, ReadOnlySpan<int> others, ref TVisitor visitor)
        where TVisitor : struct, IPairVisitor
    {
        foreach (var right in others)
            visitor.Visit(left, right);
    }

    private void VisitNew<TVisitor>(
        int rule,
        int left,
        ReadOnlySpan<int> others,
        ref TVisitor visitor
    )
        where TVisitor : struct, IPairVisitor
    {
        foreach (var right in others)
        {
            if (!SameSource(left, right) && !earlier.Found(rule, left, right))
                visitor.Visit(left, right);
        }
    }

    private void VisitAcross<TVisitor>(int rule, int from, int to, ref TVisitor visitor)
        where TVisitor : struct, IPairVisitor
    {
        var blocks = rules[rule];
        for (var block = from; block < to; block++)
        {
            var others = blocks.Block(block);
            foreach (var one in blocks.Against!.Block(block))
            {
                foreach (var other in others)
                {
                    if (one == other || SameSource(one, other))
                        continue;
                    // A pair that holds both ways is met twice: the second time is left out.
                    if (one > other && blocks.HoldsOneWay(one, other))
                        continue;
                    var (left, right) = one < other ? (one, other) : (other, one);
                    if (!earlier.Found(rule, left, right))
                        visitor.Visit(left, right);
                }
            }
        }
    }

    private bool SameSource(int left, int right) =>
        sources is not null && sources[left] == sources[right];
}
