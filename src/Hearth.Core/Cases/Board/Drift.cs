using Hearth.Rules.Cases;

namespace Hearth.Core.Cases.Board;

/// <summary>What a manager should look at.</summary>
public enum DriftFlag
{
    /// <summary>Open for longer than the rule allows for.</summary>
    OpenTooLong,

    /// <summary>Not looked at again with the family in time.</summary>
    NotReviewed,

    /// <summary>Actions are overdue.</summary>
    ActionsOverdue,

    /// <summary>Nobody is lead worker.</summary>
    NoLeadWorker,

    /// <summary>No manager has looked over the work in time.</summary>
    SupervisionOverdue,
}

/// <summary>How work with a family drifts, and when the family may be ready for less of it.</summary>
public static class Drift
{
    /// <param name="opened">The day support opened.</param>
    /// <param name="reviewed">The plan's last review; null when there was none, and the day support opened counts.</param>
    /// <param name="overdue">How many actions are overdue.</param>
    /// <param name="hasLead">Whether somebody is lead worker.</param>
    /// <param name="rules">How long is too long.</param>
    /// <param name="today">The day it is asked on.</param>
    public static IReadOnlyList<DriftFlag> Of(
        DateOnly opened,
        DateOnly? reviewed,
        int overdue,
        bool hasLead,
        PlanRules rules,
        DateOnly today
    )
    {
        List<DriftFlag> flags = [];
        if (!hasLead)
            flags.Add(DriftFlag.NoLeadWorker);
        if (today > rules.OpenLongerThan.After(opened))
            flags.Add(DriftFlag.OpenTooLong);
        if (today > rules.NotReviewedFor.After(reviewed ?? opened))
            flags.Add(DriftFlag.NotReviewed);
        if (overdue > 0)
            flags.Add(DriftFlag.ActionsOverdue);
        return flags;
    }

    /// <summary>Whether a family may be ready to step down: there are goals, the family rates each higher, and nothing is left to do.</summary>
    /// <param name="changes">By how many points each goal's rating is up; null for a goal that was rated once or never.</param>
    /// <param name="openActions">Actions that are neither done nor dropped.</param>
    /// <param name="rule">The rule.</param>
    public static bool MayStepDown(
        IReadOnlyCollection<int?> changes,
        int openActions,
        StepDownRule rule
    ) =>
        changes.Count > 0
        && changes.All(c => c >= rule.EveryRatingUpBy)
        && (!rule.NoActionOpen || openActions == 0);
}
