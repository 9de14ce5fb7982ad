using Hearth.Core.Access;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Models;
using Hearth.Core.Tests.Sources;
using Hearth.Linkage;
using Hearth.Testing;

namespace Hearth.Core.Tests.Matching;

public class TrainModelTests
{
    [EachDatabase, Trait("Requirement", "MA-4")]
    public async Task A_trained_model_is_a_file_that_runs_can_use_and_keeps_its_comments(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync(
            "2025-09-30",
            Enumerable
                .Range(0, 400)
                .Select(i =>
                    GivenReturns.Crime($"{i}", dob: $"0{1 + (i / 2 % 9)}/02/{1950 + (i / 2 % 50)}")
                )
        );
        var file = Path.Combine(database.Folder.Rulebook, "matching", "people-9999-01.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);

        var trained = (await TrainAsync(database, file))
            .ShouldBeOfType<Outcome<ModelTrained>.Ok>()
            .Value;

        trained.Model.ShouldBe("people-9999-01");
        var text = await File.ReadAllTextAsync(file);
        text.ShouldContain("# What relatives share is not independent evidence");
        ModelReader.Latest(database.Folder).Name.ShouldBe("people-9999-01");
        var run = await database.WithAsync<RunMatchingOperation, Outcome<MatchingDone>>(run =>
            run.RunAsync(new RunMatching(new(2025, 12, 1)), Actor.DataTeam(), default)
        );
        run.ShouldBeOfType<Outcome<MatchingDone>.Ok>().Value.Model.ShouldBe("people-9999-01");
    }

    [EachDatabase]
    public async Task A_model_that_is_there_is_never_overwritten(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2025-09-30", GivenReturns.Crime("1"));
        var file = Path.Combine(database.Folder.Path, "people-9999-01.yaml");
        await File.WriteAllTextAsync(file, "kept");

        (await TrainAsync(database, file)).ShouldBeOfType<Outcome<ModelTrained>.Refused>();

        (await File.ReadAllTextAsync(file)).ShouldBe("kept");
    }

    [Fact]
    public void Figures_are_written_where_they_stood_and_fixed_levels_stay()
    {
        const string text = """
            name: people-old # a name
            prior: 1.0e-5
            keep-weight: 0
            join-weight: 6
            comparisons:
              - name: sex # of the person
                levels:
                  - { label: missing, when: { missing: sex } }
                  - { label: same, when: { exact: sex }, m: 0.9, u: 0.5 }
                  - { label: different, when: { else: any }, m: 0.1, u: 0.5, fixed: true }
            blocking:
              - [surname, born]
            """;
        var model = Read(text);
        var trained = model with
        {
            Name = "people-new",
            Prior = 2.5e-7,
            Comparisons =
            [
                model.Comparisons[0] with
                {
                    Levels =
                    [
                        .. model
                            .Comparisons[0]
                            .Levels.Select(l => l with { M = l.M / 2, U = l.U / 4 }),
                    ],
                },
            ],
        };

        var written = TrainedText.Of(text, trained);

        written.ShouldContain("name: people-new # a name");
        var read = Read(written);
        read.Prior.ShouldBe(2.5e-7);
        read.Comparisons[0].Levels[1].M.ShouldBe(0.45);
        read.Comparisons[0].Levels[1].U.ShouldBe(0.125);
        (read.Comparisons[0].Levels[2].M, read.Comparisons[0].Levels[2].U).ShouldBe((0.1, 0.5));
    }

    private static LinkageModel Read(string text) =>
        ModelReader.Read("people.yaml", new StringReader(text));

    private static Task<Outcome<ModelTrained>> TrainAsync(TestDatabase database, string file) =>
        database.WithAsync<TrainModelOperation, Outcome<ModelTrained>>(train =>
            train.RunAsync(new TrainModel(new(2025, 12, 1), file), Actor.DataTeam(), default)
        );
}
