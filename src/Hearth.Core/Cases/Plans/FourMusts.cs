namespace Hearth.Core.Cases.Plans;

/// <summary>What every supported family must have before anything is claimed for it.</summary>
/// <remarks>Source: Shropshire agreement, section 3.3.11 (whole-family working).</remarks>
public enum Must
{
    /// <summary>An assessment of the whole family's needs.</summary>
    Assessment,

    /// <summary>An action plan covering every member.</summary>
    ActionPlan,

    /// <summary>A lead worker.</summary>
    LeadWorker,

    /// <summary>Goals aligned to the outcomes plan.</summary>
    AlignedObjectives,
}

/// <summary>The whole-family assessment of a case was signed off.</summary>
/// <param name="SignedOff">The day a manager signed it off.</param>
public sealed record AssessmentFact(DateOnly SignedOff);

/// <summary>A member, and since when the plan says something of them; null: they are left out.</summary>
public sealed record MemberInPlan(string Name, DateOnly? Since);

/// <summary>A goal, and since when it is aligned to an outcome; null: to none.</summary>
public sealed record GoalAligned(DateOnly? Since);

/// <summary>Who leads the work, since when.</summary>
public sealed record LeadFact(string Worker, DateOnly From);

/// <summary>What the four musts are decided from.</summary>
/// <param name="Assessment">Null: none was signed off.</param>
/// <param name="Members">Everybody in the family.</param>
/// <param name="FirstAction">The day the first action was agreed; null: there is none.</param>
/// <param name="Lead">Null: nobody leads.</param>
/// <param name="Goals">The plan's goals.</param>
public sealed record FourMustsFacts(
    AssessmentFact? Assessment,
    IReadOnlyList<MemberInPlan> Members,
    DateOnly? FirstAction,
    LeadFact? Lead,
    IReadOnlyList<GoalAligned> Goals
);

/// <param name="Must">Which.</param>
/// <param name="Since">The day since when it is met; null: it is not.</param>
/// <param name="Reason">Why, or why not.</param>
public sealed record MustAnswer(Must Must, DateOnly? Since, string Reason)
{
    public bool IsMet => Since is not null;
}

/// <summary>The four musts of whole-family working (requirement SU-8), decided from facts alone.</summary>
public static class FourMusts
{
    public static IReadOnlyList<MustAnswer> Of(FourMustsFacts facts) =>
        [Assessment(facts), Plan(facts), Lead(facts), Aligned(facts)];

    /// <summary>The gate of a claim: the day since when all are met; null: not all are.</summary>
    public static DateOnly? AllSince(IReadOnlyCollection<MustAnswer> answers) =>
        answers.Count == Enum.GetValues<Must>().Length && answers.All(a => a.IsMet)
            ? answers.Max(a => a.Since)
            : null;

    private static MustAnswer Assessment(FourMustsFacts facts) =>
        facts.Assessment is { SignedOff: var on }
            ? new(Must.Assessment, on, $"Signed off on {Rules.Words.Day(on)}")
            : new(Must.Assessment, null, "No assessment signed off");

    private static MustAnswer Plan(FourMustsFacts facts)
    {
        if (facts.FirstAction is not { } first)
            return new(Must.ActionPlan, null, "No action has been agreed");
        var leftOut = facts.Members.Where(m => m.Since is null).Select(m => m.Name).ToArray();
        if (leftOut.Length > 0)
            return new(
                Must.ActionPlan,
                null,
                $"The plan says nothing of {string.Join(" and ", leftOut)}"
            );
        var since = facts.Members.Select(m => m.Since!.Value).Append(first).Max();
        return new(
            Must.ActionPlan,
            since,
            $"Covers everybody in the family since {Rules.Words.Day(since)}"
        );
    }

    private static MustAnswer Lead(FourMustsFacts facts) =>
        facts.Lead is { } lead
            ? new(Must.LeadWorker, lead.From, $"{lead.Worker}, since {Rules.Words.Day(lead.From)}")
            : new(Must.LeadWorker, null, "Nobody is lead worker");

    private static MustAnswer Aligned(FourMustsFacts facts)
    {
        if (facts.Goals.Count == 0)
            return new(Must.AlignedObjectives, null, "No goal has been set");
        var not = facts.Goals.Count(g => g.Since is null);
        if (not > 0)
            return new(
                Must.AlignedObjectives,
                null,
                not == 1
                    ? "1 goal is aligned to no outcome"
                    : $"{not} goals are aligned to no outcome"
            );
        var since = facts.Goals.Max(g => g.Since!.Value);
        return new(
            Must.AlignedObjectives,
            since,
            $"Every goal is aligned to an outcome since {Rules.Words.Day(since)}"
        );
    }
}
