using System.Globalization;
using System.Net;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>Half an hour after midnight in summer the pages offer, and take, the day that it is in London.</summary>
[Trait("Requirement", "SU-12")]
public class TodayPagesTests
{
    [EachDatabase]
    public async Task In_the_first_hour_of_a_summer_day_today_is_that_day(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var (family, id) = (await council.SupportedAsync())[0];
        var email = await council.AccountAsync(Role.LocalityManager);
        var night = new DateTimeOffset(2026, 10, 1, 23, 30, 0, TimeSpan.Zero);
        council.Later(night - council.Database.Clock.GetUtcNow());
        using var manager = await council.VisitorAsync(email);
        var today = council.Database.Clock.Today();
        today.ShouldBe(new DateOnly(2026, 10, 2));

        foreach (
            var (page, field) in new[]
            {
                ($"/cases/{id}/close", "LastDay"),
                ($"/cases/{id}/consent", "On"),
                ($"/cases/{id}/consent/give", "From"),
                ($"/cases/{id}/supervision/record", "On"),
                ($"/cases/{id}/transfer", "On"),
                ($"/sharing/families/{family}/objections", "On"),
            }
        )
            (await manager.OpenAsync(page))
                .QuerySelector($"input[name='{field}.day']")
                .ShouldNotBeNull(page)
                .GetAttribute("value")
                .ShouldBe("2", page);

        var record = $"/cases/{id}/supervision/record";
        var early = await Visitor.ReadAsync(await RecordAsync(today.AddDays(1)));
        early.Body!.TextContent.ShouldContain("between the day support opened and today");
        (await RecordAsync(today)).StatusCode.ShouldBe(HttpStatusCode.Found);

        Task<HttpResponseMessage> RecordAsync(DateOnly on) =>
            manager.SendAsync(
                record,
                ("On.Day", on.Day.ToString(CultureInfo.InvariantCulture)),
                ("On.Month", on.Month.ToString(CultureInfo.InvariantCulture)),
                ("On.Year", on.Year.ToString(CultureInfo.InvariantCulture)),
                ("Considered", "How each child is"),
                ("Direction", "Go on")
            );
    }
}
