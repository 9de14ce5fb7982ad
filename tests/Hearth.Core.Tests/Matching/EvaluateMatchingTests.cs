using Hearth.Core.Access;
using Hearth.Core.Matching;
using Hearth.Core.Tests.Sources;
using Hearth.Testing;

namespace Hearth.Core.Tests.Matching;

public class EvaluateMatchingTests
{
    /// <summary>Rows are numbered with the heading: 2 and 3 are found to be one person, 4 another; the truth says each is someone else.</summary>
    [EachDatabase, Trait("Requirement", "MA-4")]
    public async Task A_wrong_merge_shows_as_lost_precision(Database kind)
    {
        await using var database = await GivenThreeRowsAsync(kind);
        var truth = Truth(database, "2,A,", "3,B,", "4,C,");

        var done = await EvaluateAsync(database, truth);

        (done.People.Correct, done.People.Found, done.People.True).ShouldBe((0, 1, 0));
        done.PeopleSeen.ShouldBe(3);
        var probabilities = done.Probabilities.ShouldNotBeNull();
        (probabilities.Pairs, probabilities.Precision).ShouldBe((1, 0));
        probabilities.Calibration.Error.ShouldBe(probabilities.ExpectedPrecision);
    }

    [EachDatabase, Trait("Requirement", "MA-4")]
    public async Task A_missed_match_shows_as_lost_recall(Database kind)
    {
        await using var database = await GivenThreeRowsAsync(kind);
        var truth = Truth(database, "2,A,", "3,A,", "4,A,");

        var done = await EvaluateAsync(database, truth);

        (done.People.Correct, done.People.Found, done.People.True).ShouldBe((1, 1, 3));
        done.FamiliesOfAll.True.ShouldBe(
            1,
            "A and Z share a family on the date, A and Y no longer"
        );
        done.Families.True.ShouldBe(0, "no row names Z");
    }

    [EachDatabase]
    public async Task The_truth_of_another_council_is_refused(Database kind)
    {
        await using var database = await GivenThreeRowsAsync(kind);
        var truth = Truth(database, "2,A,");
        File.WriteAllText(
            Path.Combine(truth, "records.csv"),
            "source,file,row,person,other_person\npolice-crime,other.csv,1,A,\n"
        );

        (await TryAsync(database, truth)).ShouldBeOfType<Outcome<MatchingEvaluated>.Refused>();
    }

    [EachDatabase]
    public async Task A_folder_without_the_truth_is_refused_by_the_name_of_what_it_lacks(
        Database kind
    )
    {
        await using var database = await GivenThreeRowsAsync(kind);

        (await TryAsync(database, database.Folder.Path))
            .ShouldBeOfType<Outcome<MatchingEvaluated>.Refused>()
            .Reason.ShouldContain("records.csv");
    }

    private static async Task<TestDatabase> GivenThreeRowsAsync(Database kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync(
            "2025-09-30",
            GivenReturns.Crime("1"),
            GivenReturns.Crime("2"),
            GivenReturns.Crime("3", dob: "11/09/1960")
        );
        var run = await database.WithAsync<RunMatchingOperation, Outcome<MatchingDone>>(run =>
            run.RunAsync(new RunMatching(new(2025, 12, 1)), Actor.DataTeam(), default)
        );
        run.ShouldBeOfType<Outcome<MatchingDone>.Ok>().Value.People.ShouldBe(2);
        return database;
    }

    private static string Truth(TestDatabase database, params string[] rows)
    {
        var folder = Directory
            .CreateDirectory(Path.Combine(database.Folder.Path, "truth"))
            .FullName;
        File.WriteAllLines(
            Path.Combine(folder, "records.csv"),
            rows.Select(r => $"police-crime,crime_2025-09-30.csv,{r}")
                .Prepend("source,file,row,person,other_person")
        );
        File.WriteAllLines(
            Path.Combine(folder, "families.csv"),
            [
                "family,person,role,lives_elsewhere,from,to",
                "F1,A,child,false,2015-06-05,",
                "F1,Z,parent,false,2015-06-05,",
                "F1,Y,parent,false,2015-06-05,2025-01-01",
            ]
        );
        return folder;
    }

    private static async Task<MatchingEvaluated> EvaluateAsync(
        TestDatabase database,
        string truth
    ) => (await TryAsync(database, truth)).ShouldBeOfType<Outcome<MatchingEvaluated>.Ok>().Value;

    private static Task<Outcome<MatchingEvaluated>> TryAsync(TestDatabase database, string truth) =>
        database.WithAsync<EvaluateMatchingOperation, Outcome<MatchingEvaluated>>(evaluate =>
            evaluate.RunAsync(new EvaluateMatching(truth), Actor.DataTeam(), default)
        );
}
