using Hearth.Rules.Dates;
using Hearth.Rules.Facts;

namespace Hearth.Rules.Criteria;

/// <summary>Entitled to an early-years place on the day, and not in one.</summary>
public sealed record EligibleNotPlaced : Criterion
{
    /// <inheritdoc />
    public override string Test => "entitled to an early years place and not in one";

    /// <inheritdoc />
    public override IEnumerable<FactKind> Kinds =>
        [FactKind.EarlyYearsEligible, FactKind.EarlyYearsPlace];

    /// <inheritdoc />
    public override Answer Ask(Subject subject, DateOnly asAt)
    {
        var eligible = Open(subject, FactKind.EarlyYearsEligible, asAt);
        var placed = Open(subject, FactKind.EarlyYearsPlace, asAt);
        var gap = subject.Gap(new DateSpan(asAt, asAt), asAt);
        if (placed.Count > 0)
            return Answer.NotMet("in an early years place", placed);
        if (gap is not null)
            return Answer.Unknown(gap, eligible);
        return eligible.Count == 0
            ? Answer.NotMet("no entitlement to an early years place is recorded")
            : Answer.Met(
                "entitled to an early years place, and none is recorded as taken",
                eligible
            );
    }

    private static List<Evidence> Open(Subject subject, FactKind kind, DateOnly asAt) =>
        [
            .. subject.Facts.Where(e =>
                e.Fact.Kind == kind
                && (e.Fact.Start ?? DateOnly.MinValue) <= asAt
                && (e.Fact.End ?? DateOnly.MaxValue) >= asAt
            ),
        ];
}
