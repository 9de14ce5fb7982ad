namespace Hearth.Core.Cases.Plans;

/// <summary>How an action goes on. What is over is taken up again only for a reason, and what is dropped is dropped for one.</summary>
public static class ActionStates
{
    public static bool IsOpen(ActionState state) =>
        state is ActionState.Planned or ActionState.Doing;

    /// <summary>What may follow, in the order a page offers it.</summary>
    public static IReadOnlyList<ActionState> Next(ActionState from) =>
        from switch
        {
            ActionState.Planned => [ActionState.Doing, ActionState.Done, ActionState.Dropped],
            ActionState.Doing => [ActionState.Done, ActionState.Dropped],
            _ => [ActionState.Doing],
        };

    public static bool NeedsReason(ActionState from, ActionState to) =>
        to == ActionState.Dropped || !IsOpen(from);

    /// <summary>Why it cannot go on so; null when it can.</summary>
    public static string? WhyNot(ActionState from, ActionState to, string? reason)
    {
        if (!Next(from).Contains(to))
            return "Choose how the action goes on from where it is now.";
        if (!NeedsReason(from, to) || !string.IsNullOrWhiteSpace(reason))
            return null;
        return to == ActionState.Dropped
            ? "Say why it is dropped, so that the family can read it."
            : "Say why it is taken up again.";
    }

    /// <summary>Why a new one cannot be due on a day; null when it can.</summary>
    public static string? WhyNotDue(DateOnly due, DateOnly today) =>
        due < today ? "An action is due today or later." : null;

    /// <summary>Why it cannot be carried over to a day; null when it can: an open action, to a later day that is not over.</summary>
    public static string? WhyNotCarried(
        ActionState state,
        DateOnly due,
        DateOnly to,
        string? reason,
        DateOnly today
    )
    {
        if (!IsOpen(state))
            return "It is over. Take it up again first.";
        if (to <= due)
            return $"It is due on {Rules.Words.Day(due)}. Carry it over to a later day.";
        if (to < today)
            return "Carry it over to today or a later day.";
        return string.IsNullOrWhiteSpace(reason) ? "Say why it takes longer." : null;
    }

    /// <summary>Overdue from the day after it was due, while it is open.</summary>
    public static bool IsOverdue(ActionState state, DateOnly due, DateOnly today) =>
        IsOpen(state) && due < today;
}
