using Hearth.App.Web;
using Hearth.Core.Cases.Plans;

namespace Hearth.App.Pages.Cases.Plan;

/// <summary>Plans as people read them.</summary>
public static class PlanWords
{
    public static string State(ActionState state) =>
        state switch
        {
            ActionState.Planned => "Not begun",
            ActionState.Doing => "Under way",
            ActionState.Done => "Done",
            _ => "Dropped",
        };

    public static string Colour(ActionState state) =>
        state switch
        {
            ActionState.Planned => "govuk-tag--grey",
            ActionState.Doing => "govuk-tag--blue",
            ActionState.Done => "govuk-tag--green",
            _ => "govuk-tag--yellow",
        };

    /// <summary>What a button says that brings an action on.</summary>
    public static string Do(ActionState from, ActionState to) =>
        to switch
        {
            ActionState.Doing => ActionStates.IsOpen(from) ? "It has begun" : "Take it up again",
            ActionState.Done => "It is done",
            _ => "Drop it",
        };

    public static string Trend(RatingTrend? trend) =>
        trend is null ? "Not rated by the family yet"
        : trend.FirstOn == trend.LatestOn && trend.Change == 0
            ? $"{trend.Latest} of 10 on {Words.Day(trend.LatestOn)}"
        : $"{trend.First} of 10 on {Words.Day(trend.FirstOn)}, {trend.Latest} on {Words.Day(trend.LatestOn)}: {Change(trend.Change)}";

    /// <summary>How a goal that has ended ended.</summary>
    public static string Ended(Goal goal) =>
        $"{(goal.Ended == GoalEnding.Reached ? "Reached" : "No longer wanted")} on {Words.Day(goal.EndedOn)}";

    public static string Must(Must must) =>
        must switch
        {
            Core.Cases.Plans.Must.Assessment => "Whole-family assessment",
            Core.Cases.Plans.Must.ActionPlan => "Action plan",
            Core.Cases.Plans.Must.LeadWorker => "Lead worker",
            _ => "Goals aligned to outcomes",
        };

    private static string Change(int by) =>
        by switch
        {
            0 => "no change",
            > 0 => $"up by {by}",
            _ => $"down by {-by}",
        };
}
