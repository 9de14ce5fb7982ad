using Hearth.Core.Cases.FrontDoor;

namespace Hearth.Core.Tests.Cases;

[Trait("Requirement", "SU-1")]
public class ContactClockTests
{
    private static readonly DateOnly Due = new(2026, 10, 2);

    [Theory]
    [InlineData(-1, ContactStanding.Waiting)]
    [InlineData(0, ContactStanding.DueToday)]
    [InlineData(1, ContactStanding.Overdue)]
    public void Undecided_it_waits_is_due_and_is_overdue(int days, ContactStanding standing) =>
        ContactClock.Standing(Due, null, Due.AddDays(days)).ShouldBe(standing);

    [Theory]
    [InlineData(0, ContactStanding.DecidedInTime)]
    [InlineData(1, ContactStanding.DecidedLate)]
    public void Decided_it_stays_in_time_or_late_whatever_the_day(
        int days,
        ContactStanding standing
    ) => ContactClock.Standing(Due, Due.AddDays(days), Due.AddYears(1)).ShouldBe(standing);
}
