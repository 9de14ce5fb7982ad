using Hearth.Rules.Dates;

namespace Hearth.Rules.Cases;

/// <summary>When a family may be ready to step down. It is a suggestion: a person decides.</summary>
/// <param name="EveryRatingUpBy">Points by which the family's latest rating of every goal lies above its first; at least 1.</param>
/// <param name="NoActionOpen">Whether every action has to be done or dropped.</param>
/// <param name="Doubt">What is doubtful about the rule.</param>
public sealed record StepDownRule(int EveryRatingUpBy, bool NoActionOpen, string? Doubt);

/// <summary>The rules of plans and of drift (requirement SU-7).</summary>
/// <param name="Version">The file's version.</param>
/// <param name="ReviewEvery">How often the plan is looked at again with the family, at the latest.</param>
/// <param name="OpenLongerThan">Support that has been open for longer drifts.</param>
/// <param name="NotReviewedFor">A plan that was not looked at for longer drifts.</param>
/// <param name="StepDown">When a family may be ready to step down.</param>
/// <param name="OutcomesOf">The framework whose headlines goals are aligned to.</param>
public sealed record PlanRules(
    string Version,
    Period ReviewEvery,
    Period OpenLongerThan,
    Period NotReviewedFor,
    StepDownRule StepDown,
    string OutcomesOf
);
