using Hearth.Core.People;
using Hearth.Rules.Criteria;
using Hearth.Rules.Frameworks;
using Hearth.Rules.Loading;
using Hearth.Rules.Reference;

namespace Hearth.Core.Eligibility.Running;

/// <summary>A family with what a framework says of it, and the three inputs to its priority, kept apart.</summary>
internal sealed record Judged(
    FamilyId Family,
    FamilyDecision Decision,
    EntryRoute Route,
    int Concern,
    long ReactiveCostPence
)
{
    /// <summary>Most problems first, then the gravest concern, then the highest reactive cost; then by id, so that the order is one.</summary>
    public static IReadOnlyList<Judged> InOrder(IEnumerable<Judged> families) =>
        [
            .. families
                .OrderByDescending(f => f.Decision.Problems)
                .ThenByDescending(f => f.Concern)
                .ThenByDescending(f => f.ReactiveCostPence)
                .ThenBy(f => f.Family.ToString(), StringComparer.Ordinal),
        ];

    public static int ConcernOf(FamilyDecision decision, Rulebook rulebook) =>
        decision
            .Answers.Where(a => a.Kind == AnswerKind.Met)
            .Sum(a => rulebook.Concern.Of(a.Indicator.Id));

    public static long CostOf(FamilyDecision decision, Rulebook rulebook) =>
        decision.Answers.Where(a => a.Kind == AnswerKind.Met).Sum(a => Cost(a, rulebook.Costs));

    private static long Cost(IndicatorAnswer answer, ReactiveCosts costs)
    {
        if (costs.Of(answer.Indicator.Id) is not { } cost)
            return 0;
        return cost.Pence
            * cost.Per switch
            {
                CostPer.Event => answer
                    .Of.SelectMany(o => o.Answer.Facts)
                    .Select(e => (e.SourceId, e.RecordId, e.Fact))
                    .Distinct()
                    .Count(),
                CostPer.Person => answer.Of.Count,
                _ => 1,
            };
    }
}
