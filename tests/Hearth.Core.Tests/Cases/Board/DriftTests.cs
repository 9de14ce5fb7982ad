using Hearth.Core.Cases.Board;
using Hearth.Rules.Cases;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Board;

public class DriftTests
{
    private static readonly PlanRules Rules = PlanReader.Read(Checkout.PathOf("rulebook"));
    private static readonly DateOnly Today = new(2026, 10, 1);

    private static IReadOnlyList<DriftFlag> Flags(
        DateOnly? opened = null,
        DateOnly? reviewed = null,
        int overdue = 0,
        bool hasLead = true
    ) => Drift.Of(opened ?? Today, reviewed, overdue, hasLead, Rules, Today);

    [Fact]
    public void A_case_open_for_a_year_drifts_on_the_day_after()
    {
        Flags(new(2025, 10, 1), Today).ShouldBeEmpty();
        Flags(new(2025, 9, 30), Today).ShouldBe([DriftFlag.OpenTooLong]);
    }

    [Fact]
    public void A_plan_not_reviewed_for_twelve_weeks_drifts_on_the_day_after()
    {
        Flags(Today.AddDays(-200), Today.AddDays(-84)).ShouldBeEmpty();
        Flags(Today.AddDays(-200), Today.AddDays(-85)).ShouldBe([DriftFlag.NotReviewed]);
    }

    [Fact]
    public void Before_its_first_review_a_case_counts_from_the_day_it_opened()
    {
        Flags(Today.AddDays(-84)).ShouldBeEmpty();
        Flags(Today.AddDays(-85)).ShouldBe([DriftFlag.NotReviewed]);
    }

    [Fact]
    public void Overdue_actions_and_no_lead_worker_are_told()
    {
        Flags(overdue: 1).ShouldBe([DriftFlag.ActionsOverdue]);
        Flags(hasLead: false).ShouldBe([DriftFlag.NoLeadWorker]);
        Flags().ShouldBeEmpty();
    }

    [Fact]
    public void A_family_may_step_down_when_every_rating_is_up_and_nothing_is_left_to_do()
    {
        Drift.MayStepDown([1, 4], 0, Rules.StepDown).ShouldBeTrue();
        Drift.MayStepDown([1, 0], 0, Rules.StepDown).ShouldBeFalse();
        Drift.MayStepDown([1, null], 0, Rules.StepDown).ShouldBeFalse();
        Drift.MayStepDown([1, 4], 1, Rules.StepDown).ShouldBeFalse();
        Drift.MayStepDown([], 0, Rules.StepDown).ShouldBeFalse();
        Drift.MayStepDown([2], 3, Rules.StepDown with { NoActionOpen = false }).ShouldBeTrue();
    }
}
