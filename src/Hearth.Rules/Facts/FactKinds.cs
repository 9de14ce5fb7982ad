using Hearth.Rules.Dates;

namespace Hearth.Rules.Facts;

/// <summary>Which kinds last, and which happen on a day.</summary>
public static class FactKinds
{
    private static readonly HashSet<FactKind> Spells =
    [
        FactKind.AlternativeProvision,
        FactKind.MissingEducation,
        FactKind.ElectivelyHomeEducated,
        FactKind.Licence,
        FactKind.CommunityOrder,
        FactKind.DomesticAbuseSupport,
        FactKind.EarlyYearsEligible,
        FactKind.EarlyYearsPlace,
        FactKind.SendNeed,
        FactKind.EarlyHelp,
        FactKind.ChildInNeed,
        FactKind.ChildProtectionPlan,
        FactKind.LookedAfter,
        FactKind.Benefit,
        FactKind.Activity,
        FactKind.Homelessness,
        FactKind.MentalHealth,
        FactKind.SubstanceMisuse,
        FactKind.Involvement,
        FactKind.YoungCarer,
    ];

    /// <summary>A spell without an end is open; anything else happened on its day.</summary>
    public static bool IsSpell(this FactKind kind) => Spells.Contains(kind);

    /// <summary>Whether the fact touches the days; null when it gives no day to tell by.</summary>
    public static bool? Touches(this Fact fact, DateSpan days)
    {
        if (fact.Start is null && fact.End is null)
            return fact.Kind.IsSpell() ? true : null;
        var start = fact.Start ?? DateOnly.MinValue;
        var end = fact.End ?? (fact.Kind.IsSpell() ? DateOnly.MaxValue : start);
        return new DateSpan(start, end).Meets(days);
    }
}
