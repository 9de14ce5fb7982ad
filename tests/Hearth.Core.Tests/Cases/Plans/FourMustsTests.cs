using Hearth.Core.Cases.Plans;

namespace Hearth.Core.Tests.Cases.Plans;

[Trait("Requirement", "SU-8")]
public class FourMustsTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    private static readonly FourMustsFacts All = new(
        new(Day),
        [new("Ada Quillfeather", Day.AddDays(2)), new("Bryn Quillfeather", Day.AddDays(5))],
        Day.AddDays(3),
        new("Cai Larchfield", Day.AddDays(-4)),
        [new(Day.AddDays(2)), new(Day.AddDays(8))]
    );

    [Fact]
    public void All_are_met_since_the_day_the_last_of_them_was()
    {
        var answers = FourMusts.Of(All);

        answers.ShouldAllBe(a => a.IsMet);
        answers
            .Select(a => a.Since)
            .ShouldBe([Day, Day.AddDays(5), Day.AddDays(-4), Day.AddDays(8)]);
        FourMusts.AllSince(answers).ShouldBe(Day.AddDays(8));
    }

    [Fact]
    public void Each_missing_one_is_told_with_its_reason_and_shuts_the_gate()
    {
        (FourMustsFacts Facts, Must Must, string Says)[] missing =
        [
            (All with { Assessment = null }, Must.Assessment, "No assessment signed off"),
            (All with { FirstAction = null }, Must.ActionPlan, "No action has been agreed"),
            (
                All with
                {
                    Members = [new("Ada Quillfeather", Day), new("Dell Quillfeather", null)],
                },
                Must.ActionPlan,
                "The plan says nothing of Dell Quillfeather"
            ),
            (All with { Lead = null }, Must.LeadWorker, "Nobody is lead worker"),
            (All with { Goals = [] }, Must.AlignedObjectives, "No goal has been set"),
            (
                All with
                {
                    Goals = [new(Day), new(null)],
                },
                Must.AlignedObjectives,
                "1 goal is aligned to no outcome"
            ),
        ];
        foreach (var (facts, must, says) in missing)
        {
            var answers = FourMusts.Of(facts);
            var one = answers.Single(a => !a.IsMet);
            (one.Must, one.Reason).ShouldBe((must, says));
            FourMusts.AllSince(answers).ShouldBeNull();
        }
    }

    [Fact]
    public void Fewer_answers_than_four_open_no_gate() =>
        FourMusts.AllSince([.. FourMusts.Of(All).Take(3)]).ShouldBeNull();
}
