using Hearth.Linkage.Block;
using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Train;

/// <summary>Learns a model's u, m and prior, in that order, then once more with the matches taken out of u.</summary>
internal sealed class Trainer(RecordTable table, LinkageModel untrained, LinkOptions options)
{
    private readonly ComparisonPlan plan = new(table, untrained.Comparisons);
    private readonly int[]? sources = untrained.AcrossColumn is { } across
        ? table[across].CodesArray
        : null;

    public LinkageModel Train()
    {
        var settings = untrained.Training;
        var random = RandomPairs.Count(plan, sources, settings.Seed, settings.RandomPairs, options);
        var sessions = Sessions().Select(Session).ToList();
        var candidates = NeedsCandidates(sessions) ? CountOf(untrained.BlockingRules) : [];

        var model = Learn(ParameterEstimates.U(untrained, plan, random), sessions, candidates);
        return settings.TakeMatchesOutOfU
            ? Learn(ParameterEstimates.UWithoutMatches(model, plan, random), sessions, candidates)
            : model;
    }

    private LinkageModel Learn(
        LinkageModel model,
        List<TrainingSession> sessions,
        (long Pattern, long Count)[] candidates
    )
    {
        model = Prior(ParameterEstimates.M(model, plan, sessions), candidates);
        var unlearned = Unlearned(sessions).ToList();
        if (unlearned.Count == 0)
            return model;
        foreach (var comparison in unlearned)
            model = ParameterEstimates.MFromTheOthers(model, plan, candidates, comparison);
        return Prior(model, candidates);
    }

    private LinkageModel Prior(LinkageModel model, (long Pattern, long Count)[] candidates)
    {
        if (model.Training.FixPrior)
            return model;
        var pairs = TotalPairs.Of(table.Count, sources);
        if (model.Training.DeterministicRules is { Count: > 0 } rules)
        {
            var found = CountOf(rules).Sum(c => c.Count);
            return model with
            {
                Prior = PriorEstimates.Within(found / model.Training.DeterministicRecall / pairs),
            };
        }
        return model with { Prior = PriorEstimates.FromCandidates(model, plan, candidates, pairs) };
    }

    private bool NeedsCandidates(List<TrainingSession> sessions) =>
        Unlearned(sessions).Any()
        || (!untrained.Training.FixPrior && untrained.Training.DeterministicRules.Count == 0);

    /// <summary>Comparisons whose columns every session blocks on, and whose m is to be learned.</summary>
    private IEnumerable<int> Unlearned(List<TrainingSession> sessions) =>
        Enumerable
            .Range(0, untrained.Comparisons.Count)
            .Where(c =>
                !sessions.Exists(s => s.Teaches(c))
                && untrained.Comparisons[c].Levels.Any(l => !l.IsNull && !l.FixM)
            );

    private IReadOnlyList<BlockingRule> Sessions() =>
        untrained.Training.Sessions is { Count: > 0 } given ? given : untrained.BlockingRules;

    private TrainingSession Session(BlockingRule rule) =>
        new(
            CountOf([rule]),
            [
                .. Enumerable
                    .Range(0, untrained.Comparisons.Count)
                    .Where(c => !untrained.Comparisons[c].OwnColumns.Intersect(rule.Columns).Any()),
            ]
        );

    private (long Pattern, long Count)[] CountOf(IReadOnlyList<BlockingRule> rules) =>
        PatternCounting.Of(
            plan,
            new BlockIndex(table, rules, untrained.MaxBlock, untrained.AcrossColumn),
            options
        );
}
