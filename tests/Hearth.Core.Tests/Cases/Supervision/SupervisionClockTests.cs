using Hearth.Core.Cases.Supervision;
using Hearth.Rules.Dates;

namespace Hearth.Core.Tests.Cases.Supervision;

[Trait("Requirement", "SU-12")]
public class SupervisionClockTests
{
    private static readonly DateOnly Day = new(2026, 10, 1);
    private static readonly Period Every = new(6, PeriodUnit.Weeks);

    [Fact]
    public void The_first_is_counted_from_the_opening_and_the_day_itself_is_not_late()
    {
        SupervisionClock.IsOverdue(Day, null, Every, Day.AddDays(42)).ShouldBeFalse();
        SupervisionClock.IsOverdue(Day, null, Every, Day.AddDays(43)).ShouldBeTrue();
    }

    [Fact]
    public void The_next_is_the_day_that_the_last_named()
    {
        SupervisionClock.IsOverdue(Day, Day.AddDays(60), Every, Day.AddDays(60)).ShouldBeFalse();
        SupervisionClock.IsOverdue(Day, Day.AddDays(60), Every, Day.AddDays(61)).ShouldBeTrue();
        SupervisionClock.DueBy(Day, Day.AddDays(3), Every).ShouldBe(Day.AddDays(3));
    }
}
