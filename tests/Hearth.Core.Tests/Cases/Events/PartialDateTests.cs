using Hearth.Core.Cases.Events;

namespace Hearth.Core.Tests.Cases.Events;

[Trait("Requirement", "SU-11")]
public class PartialDateTests
{
    [Fact]
    public void A_day_is_kept_as_far_as_it_is_known()
    {
        PartialDate.Of(29, 2, 2024).ShouldBe((new DateOnly(2024, 2, 29), KnownTo.Day));
        PartialDate.Of(null, 2, 2024).ShouldBe((new DateOnly(2024, 2, 1), KnownTo.Month));
        PartialDate.Of(null, null, 2024).ShouldBe((new DateOnly(2024, 1, 1), KnownTo.Year));
        PartialDate.Of(null, null, 1900).ShouldBe((new DateOnly(1900, 1, 1), KnownTo.Year));
        PartialDate.Of(31, 12, 9999).ShouldBe((new DateOnly(9999, 12, 31), KnownTo.Day));
    }

    [Theory]
    [InlineData(29, 2, 2025)]
    [InlineData(0, 2, 2025)]
    [InlineData(1, 13, 2025)]
    [InlineData(null, 0, 2025)]
    [InlineData(1, null, 2025)]
    [InlineData(1, 1, null)]
    [InlineData(null, null, null)]
    [InlineData(null, null, 1899)]
    [InlineData(null, null, 10000)]
    public void What_makes_no_date_is_none(int? day, int? month, int? year) =>
        PartialDate.Of(day, month, year).ShouldBeNull();

    [Fact]
    public void The_month_and_the_year_of_today_are_not_still_to_come()
    {
        var today = new DateOnly(2026, 10, 15);
        HasBeen.IsToCome(today, today).ShouldBeFalse();
        HasBeen.IsToCome(today.AddDays(1), today).ShouldBeTrue();
        HasBeen.IsToCome(PartialDate.Of(null, 10, 2026)!.Value.On, today).ShouldBeFalse();
        HasBeen.IsToCome(PartialDate.Of(null, 11, 2026)!.Value.On, today).ShouldBeTrue();
        HasBeen.IsToCome(PartialDate.Of(null, null, 2026)!.Value.On, today).ShouldBeFalse();
    }
}
