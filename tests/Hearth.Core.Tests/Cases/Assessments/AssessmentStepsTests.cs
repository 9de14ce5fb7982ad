using CsCheck;
using Hearth.Core.Cases.Assessments;

namespace Hearth.Core.Tests.Cases.Assessments;

[Trait("Requirement", "SU-4")]
public class AssessmentStepsTests
{
    private static readonly AssessmentStep[] Steps = Enum.GetValues<AssessmentStep>();

    [Theory]
    [InlineData(AssessmentState.Draft, AssessmentStep.Write, true)]
    [InlineData(AssessmentState.Draft, AssessmentStep.Submit, true)]
    [InlineData(AssessmentState.Draft, AssessmentStep.Return, false)]
    [InlineData(AssessmentState.Draft, AssessmentStep.SignOff, false)]
    [InlineData(AssessmentState.Draft, AssessmentStep.RecordView, false)]
    [InlineData(AssessmentState.Submitted, AssessmentStep.Write, false)]
    [InlineData(AssessmentState.Submitted, AssessmentStep.Submit, false)]
    [InlineData(AssessmentState.Submitted, AssessmentStep.Return, true)]
    [InlineData(AssessmentState.Submitted, AssessmentStep.SignOff, true)]
    [InlineData(AssessmentState.Submitted, AssessmentStep.RecordView, false)]
    [InlineData(AssessmentState.SignedOff, AssessmentStep.Write, false)]
    [InlineData(AssessmentState.SignedOff, AssessmentStep.Submit, false)]
    [InlineData(AssessmentState.SignedOff, AssessmentStep.Return, false)]
    [InlineData(AssessmentState.SignedOff, AssessmentStep.SignOff, false)]
    [InlineData(AssessmentState.SignedOff, AssessmentStep.RecordView, true)]
    public void Each_state_allows_its_own_steps(
        AssessmentState state,
        AssessmentStep step,
        bool may
    )
    {
        (AssessmentSteps.WhyNot(state, step, false, true) is null).ShouldBe(may);
        (AssessmentSteps.WhyNot(state, step, false, caseIsOpen: false) is null).ShouldBe(
            may && step == AssessmentStep.RecordView,
            "after support has ended the family may still say what they think of it"
        );
    }

    [Fact]
    public void Nobody_signs_off_what_they_wrote_and_everybody_may_return_it()
    {
        AssessmentSteps
            .WhyNot(
                AssessmentState.Submitted,
                AssessmentStep.SignOff,
                isAuthor: true,
                caseIsOpen: true
            )!
            .ShouldContain("Another manager");
        AssessmentSteps
            .WhyNot(
                AssessmentState.Submitted,
                AssessmentStep.Return,
                isAuthor: true,
                caseIsOpen: true
            )
            .ShouldBeNull();
    }

    [Fact]
    public void Whatever_is_tried_what_is_signed_off_stays_so_and_was_submitted_before() =>
        Gen.Select(Gen.Int[0, Steps.Length - 1], Gen.Bool)
            .List[0, 40]
            .Sample(tries =>
            {
                var (state, submitted) = (AssessmentState.Draft, false);
                foreach (var (which, isAuthor) in tries)
                {
                    var step = Steps[which];
                    if (AssessmentSteps.WhyNot(state, step, isAuthor, true) is not null)
                        continue;
                    var then = AssessmentSteps.After(state, step);
                    if (state == AssessmentState.SignedOff)
                        then.ShouldBe(AssessmentState.SignedOff);
                    if (step == AssessmentStep.Write)
                        state.ShouldBe(AssessmentState.Draft);
                    if (then == AssessmentState.SignedOff && state != then)
                        (submitted, isAuthor).ShouldBe((true, false));
                    submitted = then == AssessmentState.Submitted;
                    state = then;
                }
            });

    [Fact]
    public void A_version_begins_in_open_support_when_no_other_is_unfinished()
    {
        AssessmentSteps.WhyNotStart(caseIsOpen: true, anyOpen: false).ShouldBeNull();
        AssessmentSteps.WhyNotStart(caseIsOpen: true, anyOpen: true)!.ShouldContain("Go on");
        AssessmentSteps.WhyNotStart(caseIsOpen: false, anyOpen: false)!.ShouldContain("ended");
    }

    [Fact, Trait("Requirement", "SU-8")]
    public void A_review_is_due_on_its_day_and_not_the_day_before_nor_once_begun()
    {
        var day = new DateOnly(2026, 10, 1);
        AssessmentStandingQuery.IsReviewDue(day, false, day).ShouldBeTrue();
        AssessmentStandingQuery.IsReviewDue(day, false, day.AddDays(-1)).ShouldBeFalse();
        AssessmentStandingQuery.IsReviewDue(day, true, day).ShouldBeFalse();
        AssessmentStandingQuery.IsReviewDue(null, false, day).ShouldBeFalse();
    }
}
