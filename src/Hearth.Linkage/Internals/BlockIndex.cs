using System.Collections.Concurrent;
using Hearth.Linkage.Block;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

/// <summary>
/// A model's blocking rules over a table: a key per rule and record, and per rule the records in the
/// order of their keys, by counting sort. Pairs are streamed from it and never held.
/// </summary>
internal sealed class BlockIndex
{
    private readonly RecordTable table;
    private readonly IReadOnlyList<BlockingRule> blockingRules;
    private readonly int maxBlock;
    private readonly RuleBlocks[] rules;
    private readonly EarlierRules earlier;
    private readonly int[]? sources;

    /// <param name="table">The records.</param>
    /// <param name="blockingRules">In the order in which they find pairs.</param>
    /// <param name="maxBlock">Largest block where a rule has no limit of its own.</param>
    /// <param name="acrossColumn">The column of records' files, when they are linked across files only.</param>
    /// <param name="inTurn">Build nothing yet: <see cref="RunInTurn"/> builds a few rules at a time.</param>
    public BlockIndex(
        RecordTable table,
        IReadOnlyList<BlockingRule> blockingRules,
        int maxBlock,
        string? acrossColumn,
        bool inTurn = false
    )
    {
        (this.table, this.blockingRules, this.maxBlock) = (table, blockingRules, maxBlock);
        rules = new RuleBlocks[blockingRules.Count];
        earlier = new EarlierRules(table.Count, rules);
        sources = acrossColumn is null ? null : table[acrossColumn].CodesArray;
        if (!inTurn)
            Build(0, rules.Length);
    }

    /// <summary>Pieces of work of about equal size: blocks From (included) to To (not) of a rule.</summary>
    public (int Rule, int From, int To)[] Chunks { get; private set; } = [];

    public IReadOnlyList<RuleBlocks> Rules => rules;

    /// <summary>
    /// Builds as many rules as there are workers, does their chunks, lets their blocks go and takes the
    /// next ones: what is held at once stays small however many rules there are.
    /// </summary>
    /// <param name="options">Workers and cancellation.</param>
    /// <param name="state">Of each worker, for all its chunks.</param>
    /// <param name="more">Told how many chunks there are so far, before they are worked on.</param>
    /// <param name="work">Given a worker's state and a chunk.</param>
    public void RunInTurn<TState>(
        LinkOptions options,
        Func<TState> state,
        Action<int> more,
        Action<TState, int> work
    )
    {
        var idle = new ConcurrentBag<TState>();
        for (var first = 0; first < rules.Length; first += options.Threads)
        {
            var before = Chunks.Length;
            var last = Math.Min(rules.Length, first + options.Threads);
            Build(first, last);
            more(Chunks.Length);
            var states = Parallelly.Run(
                Chunks.Length - before,
                options,
                () => idle.TryTake(out var own) ? own : state(),
                (own, chunk) => work(own, before + chunk)
            );
            foreach (var own in states)
                idle.Add(own);
            foreach (var rule in rules[first..last])
                rule.LetBlocksGo();
        }
    }

    private void Build(int first, int last)
    {
        Parallelly.Each(
            last - first,
            r =>
            {
                rules[first + r] = RuleBlocks.Build(table, blockingRules[first + r], maxBlock);
                earlier.Know(first + r);
            }
        );
        Chunks =
        [
            .. Chunks,
            .. Enumerable
                .Range(first, last - first)
                .SelectMany(r => rules[r].Chunks().Select(c => (r, c.From, c.To))),
        ];
    }

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
