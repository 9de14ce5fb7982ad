using CsCheck;
using Hearth.Core.Cases.Plans;

namespace Hearth.Core.Tests.Cases.Plans;

[Trait("Requirement", "SU-7")]
public class ActionStatesTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);

    [Fact]
    public void An_action_is_dropped_and_taken_up_again_only_for_a_reason()
    {
        ActionStates.WhyNot(ActionState.Planned, ActionState.Doing, null).ShouldBeNull();
        ActionStates.WhyNot(ActionState.Doing, ActionState.Done, null).ShouldBeNull();
        ActionStates
            .WhyNot(ActionState.Doing, ActionState.Dropped, " ")!
            .ShouldContain("why it is dropped");
        ActionStates.WhyNot(ActionState.Doing, ActionState.Dropped, "They moved").ShouldBeNull();
        ActionStates
            .WhyNot(ActionState.Done, ActionState.Doing, null)!
            .ShouldContain("taken up again");
        ActionStates.WhyNot(ActionState.Done, ActionState.Doing, "Not quite").ShouldBeNull();
    }

    [Fact]
    public void What_is_over_goes_on_only_by_being_taken_up_again() =>
        Gen.Select(Gen.Enum<ActionState>(), Gen.Enum<ActionState>(), Gen.String)
            .Sample(
                (from, to, reason) =>
                {
                    var may = ActionStates.WhyNot(from, to, reason) is null;
                    if (from == to)
                        may.ShouldBeFalse();
                    if (!ActionStates.IsOpen(from) && to != ActionState.Doing)
                        may.ShouldBeFalse();
                    if (may && ActionStates.NeedsReason(from, to))
                        string.IsNullOrWhiteSpace(reason).ShouldBeFalse();
                }
            );

    [Fact]
    public void From_every_state_an_action_can_be_brought_to_an_end() =>
        Gen.Enum<ActionState>()
            .Sample(from =>
            {
                var reached = new HashSet<ActionState> { from };
                var waiting = new Queue<ActionState>(reached);
                while (waiting.TryDequeue(out var state))
                    foreach (var next in ActionStates.Next(state))
                        if (reached.Add(next))
                            waiting.Enqueue(next);
                reached.ShouldContain(ActionState.Done);
                reached.ShouldContain(ActionState.Dropped);
            });

    [Fact]
    public void An_action_is_carried_over_to_a_later_day_that_is_not_over()
    {
        var due = Today.AddDays(-3);
        string? Why(DateOnly to, ActionState state = ActionState.Doing, string? why = "Ill") =>
            ActionStates.WhyNotCarried(state, due, to, why, Today);

        Why(Today).ShouldBeNull();
        Why(Today.AddDays(-1)).ShouldNotBeNull();
        Why(Today, ActionState.Done).ShouldNotBeNull();
        Why(Today, why: "").ShouldNotBeNull();
        ActionStates
            .WhyNotCarried(ActionState.Planned, Today.AddDays(5), Today.AddDays(5), "Ill", Today)
            .ShouldNotBeNull();
        ActionStates
            .WhyNotCarried(ActionState.Planned, Today.AddDays(5), Today.AddDays(6), "Ill", Today)
            .ShouldBeNull();
    }

    [Fact]
    public void A_new_action_is_due_today_or_later()
    {
        ActionStates.WhyNotDue(Today, Today).ShouldBeNull();
        ActionStates.WhyNotDue(Today.AddDays(-1), Today).ShouldNotBeNull();
    }

    [Fact]
    public void An_open_action_is_overdue_from_the_day_after_it_was_due()
    {
        ActionStates.IsOverdue(ActionState.Planned, Today, Today).ShouldBeFalse();
        ActionStates.IsOverdue(ActionState.Planned, Today.AddDays(-1), Today).ShouldBeTrue();
        ActionStates.IsOverdue(ActionState.Done, Today.AddDays(-1), Today).ShouldBeFalse();
    }

    [Fact]
    public void A_trend_is_the_first_rating_the_latest_and_the_change_whatever_the_order() =>
        Gen.Select(Gen.Int[-50, 0], Gen.Int[0, 1000], Gen.Int[1, 10])
            .List[1, 12]
            .Sample(given =>
            {
                var ratings = given
                    .Select(g =>
                        (Today.AddDays(g.Item1), DateTime.UnixEpoch.AddSeconds(g.Item2), g.Item3)
                    )
                    .DistinctBy(g => (g.Item1, g.Item2))
                    .ToArray();
                var trend = RatingTrend.Of(ratings)!;
                RatingTrend.Of(ratings.Reverse()).ShouldBe(trend);
                trend.FirstOn.ShouldBe(ratings.Min(r => r.Item1));
                trend.LatestOn.ShouldBe(ratings.Max(r => r.Item1));
                trend.Change.ShouldBe(trend.Latest - trend.First);
            });

    [Fact]
    public void A_goal_that_was_never_rated_has_no_trend() => RatingTrend.Of([]).ShouldBeNull();
}
