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
        var candidates = NeedsCandidates() ? CountOf(untrained.BlockingRules) : [];

        var model = ParameterEstimates.U(untrained, plan, random);
        model = Prior(ParameterEstimates.M(model, plan, sessions), candidates);
        if (!settings.TakeMatchesOutOfU)
            return model;
        model = ParameterEstimates.UWithoutMatches(model, plan, random);
        return Prior(ParameterEstimates.M(model, plan, sessions), candidates);
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

    private bool NeedsCandidates() =>
        !untrained.Training.FixPrior && untrained.Training.DeterministicRules.Count == 0;

    private IReadOnlyList<BlockingRule> Sessions() =>
        untrained.Training.Sessions is { Count: > 0 } given ? given : untrained.BlockingRules;

    private TrainingSession Session(BlockingRule rule) =>
        new(
            CountOf([rule]),
            [
                .. Enumerable
                    .Range(0, untrained.Comparisons.Count)
                    .Where(c => !untrained.Comparisons[c].Columns.Intersect(rule.Columns).Any()),
            ]
        );

    private (long Pattern, long Count)[] CountOf(IReadOnlyList<BlockingRule> rules) =>
        PatternCounting.Of(
            plan,
            new BlockIndex(table, rules, untrained.MaxBlock, untrained.AcrossColumn),
            options
        );
}
