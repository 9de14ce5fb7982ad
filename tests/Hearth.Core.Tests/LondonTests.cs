using Microsoft.Extensions.Time.Testing;

namespace Hearth.Core.Tests;

/// <summary>Every page that offers today, and every rule that asks for it, asks here.</summary>
public class LondonTests
{
    [Theory]
    // In summer the day changes in London an hour before it does in UTC; in winter with it.
    [InlineData("2026-07-01T22:59:59.999999", "2026-07-01")]
    [InlineData("2026-07-01T23:00", "2026-07-02")]
    [InlineData("2026-12-01T23:59:59.999999", "2026-12-01")]
    [InlineData("2026-12-02T00:00", "2026-12-02")]
    // The nights on which the clocks change.
    [InlineData("2026-03-28T23:59", "2026-03-28")]
    [InlineData("2026-03-29T22:59", "2026-03-29")]
    [InlineData("2026-03-29T23:00", "2026-03-30")]
    [InlineData("2026-10-24T23:00", "2026-10-25")]
    [InlineData("2026-10-25T23:59", "2026-10-25")]
    public void Today_is_the_day_in_London(string utc, string day)
    {
        var at = Utc(utc);
        var today = DateOnly.Parse(day, Invariant);

        new FakeTimeProvider(at).Today().ShouldBe(today);
        London.DateOf(at.UtcDateTime).ShouldBe(today);
        London.StartOf(today).ShouldBeLessThanOrEqualTo(at.UtcDateTime);
        London.StartOf(today.AddDays(1)).ShouldBeGreaterThan(at.UtcDateTime);
    }

    [Theory]
    [InlineData("2026-07-01", "14:30", "2026-07-01T13:30")]
    [InlineData("2026-12-01", "14:30", "2026-12-01T14:30")]
    // Half past one is skipped in March, and comes twice in October.
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:30")]
    [InlineData("2026-10-25", "01:30", "2026-10-25T00:30")]
    public void A_time_of_day_is_one_in_London(string day, string time, string utc) =>
        London
            .At(DateOnly.Parse(day, Invariant), TimeOnly.Parse(time, Invariant))
            .ShouldBe(Utc(utc).UtcDateTime);

    private static readonly System.Globalization.CultureInfo Invariant = System
        .Globalization
        .CultureInfo
        .InvariantCulture;

    private static DateTimeOffset Utc(string text) =>
        new(DateTime.Parse(text, Invariant), TimeSpan.Zero);
}
