using Hearth.App.Pages.Cases;
using Hearth.App.Web.Govuk;
using Microsoft.Extensions.Time.Testing;

namespace Hearth.App.Tests.Pages;

/// <summary>When something was, as forms ask it.</summary>
[Trait("Requirement", "SU-14")]
public class WhenAnswerTests
{
    private static readonly DateAnswer None = new();
    private static readonly DateAnswer First = DateAnswer.Of(new(2026, 7, 1));

    [Fact]
    public void Nothing_given_is_now() =>
        WhenAnswer.Of(None, " ", At("2026-07-01T23:30")).ShouldBe(Utc("2026-07-01T23:30"));

    [Theory]
    // Noon in London is eleven in UTC; before it, today is now.
    [InlineData("2026-07-01T10:59", "2026-07-01T10:59")]
    [InlineData("2026-07-01T11:00", "2026-07-01T11:00")]
    [InlineData("2026-07-01T11:01", "2026-07-01T11:00")]
    // After midnight in London the day before is over, and has its noon.
    [InlineData("2026-07-01T22:59", "2026-07-01T11:00")]
    [InlineData("2026-07-01T23:00", "2026-07-01T11:00")]
    // A day to come is taken at its word, and refused by whoever records it.
    [InlineData("2026-06-30T22:59", "2026-07-01T11:00")]
    [InlineData("2026-06-30T23:00", "2026-06-30T23:00")]
    public void A_day_alone_is_noon_of_it_or_now_if_that_is_earlier(string now, string was) =>
        WhenAnswer.Of(First, null, At(now)).ShouldBe(Utc(was));

    [Fact]
    public void A_time_alone_is_of_today_in_London() =>
        WhenAnswer
            .Of(None, "00:10", At("2026-07-01T23:30"))
            .ShouldBe(Utc("2026-07-01T23:10"), "ten past twelve at night, on the 2nd in London");

    [Fact]
    public void What_makes_no_day_or_time_is_said_at_its_field()
    {
        WhenAnswer.Wrong(None, null).ShouldBeNull();
        WhenAnswer.Wrong(First, "23:59").ShouldBeNull();
        WhenAnswer.Wrong(First, "24:00")!.Value.IsTime.ShouldBeTrue();
        WhenAnswer
            .Wrong(
                new()
                {
                    Day = "31",
                    Month = "6",
                    Year = "2026",
                },
                null
            )!
            .Value.IsTime.ShouldBeFalse();
    }

    private static FakeTimeProvider At(string utc) => new(Utc(utc));

    private static DateTime Utc(string text) =>
        DateTime.SpecifyKind(
            DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
            DateTimeKind.Utc
        );
}
