using CsCheck;
using Hearth.Core.Data;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using static Hearth.Core.Tests.Sources.GivenReturns;

namespace Hearth.Core.Tests.Sources;

public class CountsLawTests
{
    private static readonly string[] Dates = ["04/05/2025", "05/05/2025", "31/02/2025", ""];
    private static readonly string[] Roles = ["Suspect", "Victim", "Juror"];
    private static readonly string[] Births = ["03/02/1990", "01/01/1900"];

    private static readonly Gen<string> Row = Gen.Select(
            Gen.Int[0, 12],
            Gen.Int[0, 3],
            Gen.Int[0, 2],
            Gen.Int[0, 1]
        )
        .Select(
            (key, date, role, birth) => Crime("K" + key, Dates[date], Roles[role], Births[birth])
        );

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task The_five_outcomes_add_up_to_the_rows_and_a_second_load_repeats_what_stands(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var samples = new List<List<string>>();
        Row.List[1, 40].Sample(samples.Add, iter: 8, threads: 1);
        var day = new DateOnly(2025, 6, 1);
        foreach (var rows in samples)
        {
            day = day.AddDays(1);
            var date = day.ToString("yyyy-MM-dd", null);
            var first = (await database.LoadCrimeAsync(date, rows)).Counts;
            var standing = await database.StandingAsync(Always);
            var again = (await database.LoadCrimeAsync(date, rows)).Counts;

            foreach (var counts in new[] { first, again })
            {
                (
                    counts.Loaded
                    + counts.Warned
                    + counts.Rejected
                    + counts.Repeated
                    + counts.Outside
                ).ShouldBe(rows.Count);
                counts.Superseded.ShouldBeLessThanOrEqualTo(counts.Loaded + counts.Warned);
            }
            again.Rejected.ShouldBe(first.Rejected);
            again.Outside.ShouldBe(first.Outside);
            var rejections = await database.WithAsync<AppDb, int>(db => db.Rejections.CountAsync());
            rejections.ShouldBeGreaterThanOrEqualTo((int)first.Rejected);
            standing.ShouldBeUnique();
        }
    }
}
