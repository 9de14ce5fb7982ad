using Hearth.Rules.Cases;
using Hearth.Rules.Frameworks;
using Hearth.Rules.Loading;

namespace Hearth.Core.Cases.Plans;

/// <summary>The outcomes that goals are aligned to: the headlines of the council's own framework.</summary>
public sealed class OutcomesQuery(Rulebook rulebook, PlanRules rules, TimeProvider clock)
{
    /// <summary>The version in force today; null where the rulebook has no such framework.</summary>
    public Framework? Current() => rulebook.Find(rules.OutcomesOf, clock.Today());

    /// <summary>An outcome's name in the version a goal was aligned to; what is not known is told by its id.</summary>
    public string? NameOf(string? framework, string? outcome) =>
        framework is null || outcome is null
            ? null
            : rulebook
                .Find(framework, clock.Today())
                ?.Headlines.FirstOrDefault(h => h.Id == outcome)
                ?.Name
                ?? outcome;
}
