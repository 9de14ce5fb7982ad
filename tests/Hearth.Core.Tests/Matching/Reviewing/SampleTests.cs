using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Cards;
using Hearth.Core.Matching.Models;
using Hearth.Core.Matching.Reviewing;
using Hearth.Core.Tests.Sources;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Matching.Reviewing;

/// <summary>A sample judged by people measures the run, and teaches the model how sure it may be.</summary>
[Trait("Requirement", "MA-4")]
public class SampleTests
{
    [EachDatabase]
    public async Task A_judged_sample_tells_precision_and_recall_with_intervals_that_hold_the_truth(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        await DrawAsync(database, 400);
        var (precision, recall) = await TruthAsync(database);
        await JudgeAsync(database, await DrawAsync(database, 120));

        var estimate = (
            await database.WithAsync<QualityEstimateQuery, Outcome<QualityEstimate>>(q =>
                q.RunAsync(Actor.DataTeam(), default)
            )
        )
            .ShouldBeOfType<Outcome<QualityEstimate>.Ok>()
            .Value;

        estimate.Judged.ShouldBe(estimate.Drawn);
        var (p, r) = (estimate.Precision.ShouldNotBeNull(), estimate.Recall.ShouldNotBeNull());
        precision.ShouldBeInRange(p.Low, p.High);
        recall.ShouldBeInRange(r.Low, r.High);
    }

    [EachDatabase]
    public async Task A_model_calibrated_by_judged_pairs_joins_the_same_and_is_less_wrong(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        await JudgeAsync(database, await DrawAsync(database, 400));
        var file = Path.Combine(database.Folder.Rulebook, "matching", "people-9999-01.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var old = ModelReader.Latest(database.Folder);

        var done = (await CalibrateAsync(database, file))
            .ShouldBeOfType<Outcome<ModelCalibrated>.Ok>()
            .Value;

        var model = ModelReader.Latest(database.Folder);
        model.Name.ShouldBe("people-9999-01");
        model.Calibration.ShouldNotBeNull();
        (model with { Name = old.Name, Calibration = null })
            .Comparisons.Select(c => c.Name)
            .ShouldBe(old.Comparisons.Select(c => c.Name));
        done.ErrorAfter.ShouldBeLessThan(done.ErrorBefore);
        await database.MatchAsync();
        var card = (
            await database.WithAsync<ModelCardQuery, Outcome<ModelCard>>(q =>
                q.RunAsync(Actor.DataTeam(), null, default)
            )
        )
            .ShouldBeOfType<Outcome<ModelCard>.Ok>()
            .Value;
        card.Calibrated.ShouldBeTrue();
        var reliability = card.Reliability.ShouldNotBeNull();
        reliability.Judged.ShouldBe(done.Pairs);
        reliability.Error.ShouldBe(done.ErrorAfter, 0.02);
    }

    [EachDatabase]
    public async Task Nothing_judged_teaches_nothing_and_a_model_that_is_there_is_kept(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        var file = Path.Combine(database.Folder.Path, "people-9999-01.yaml");

        (await CalibrateAsync(database, file))
            .ShouldBeOfType<Outcome<ModelCalibrated>.Refused>()
            .Reason.ShouldContain("hearth match sample");
        File.Exists(file).ShouldBeFalse();
        await File.WriteAllTextAsync(file, "kept");
        (await CalibrateAsync(database, file)).ShouldBeOfType<Outcome<ModelCalibrated>.Refused>();
        (await File.ReadAllTextAsync(file)).ShouldBe("kept");
    }

    /// <summary>A hundred and fifty people in two records each, with slips; every third has a sibling of one surname and home.</summary>
    private static async Task<TestDatabase> GivenAsync(Database kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        string[] forenames = ["Tamsin", "Corin", "Isolde", "Perran", "Merryn", "Jory", "Elowen"];
        var rows = new List<string>();
        for (var n = 0; n < 150; n++)
        {
            var surname = $"Ash{(char)('a' + n % 26)}{(char)('a' + n / 26)}grove";
            var home = $"{n} Larch Lane,,Emberford,QX{1 + n % 9} {1 + n % 7}AB";
            var elsewhere = $"{n} Elm Row,,Emberford,QX{1 + n % 8} {1 + n % 5}XY";
            var born = new DateOnly(1950, 1, 1).AddDays(n * 131);
            var name = forenames[n % 7];
            Add($"{n}a", surname, name, born, home);
            Add(
                $"{n}b",
                n % 5 == 0 ? "Oak" + surname[3..] : surname,
                n % 4 == 0 ? name[..3] : name,
                n % 6 == 0 ? born.AddDays(1) : born,
                n % 2 == 0 ? home : elsewhere
            );
            if (n % 3 == 0)
                Add(
                    $"{n}s",
                    surname,
                    forenames[(n + 1) % 7],
                    born.AddDays(n % 2 == 0 ? 0 : 700),
                    home
                );
        }
        await database.LoadCrimeAsync("2025-09-30", rows);
        await database.MatchAsync();
        return database;

        void Add(string key, string surname, string forename, DateOnly born, string home) =>
            rows.Add(
                $"{key},P{key},{surname},{forename},,{born:dd/MM/yyyy},F,{home},Suspect,105A,04/05/2025,,"
            );
    }

    private static async Task<IReadOnlyList<Guid>> DrawAsync(TestDatabase database, int size)
    {
        (
            await database.WithAsync<DrawSampleOperation, Outcome<SampleDrawn>>(o =>
                o.RunAsync(new(size), Actor.DataTeam(), default)
            )
        ).ShouldBeOfType<Outcome<SampleDrawn>.Ok>();
        return await database.WithAsync<AppDb, List<Guid>>(db =>
            db.DoubtfulPairs.Where(p => p.SampleOrder != null)
                .OrderBy(p => p.SampleOrder)
                .Select(p => p.Id)
                .ToListAsync()
        );
    }

    private static async Task JudgeAsync(TestDatabase database, IReadOnlyList<Guid> pairs)
    {
        var people = (await database.IdentitiesAsync()).ToDictionary(
            i => i.Value,
            i => Truly(i.Key)
        );
        foreach (var id in pairs)
        {
            var pair = await database.WithAsync<AppDb, DoubtfulPair>(db =>
                db.DoubtfulPairs.AsNoTracking().SingleAsync(p => p.Id == id)
            );
            var answer =
                people[pair.LeftIdentity] == people[pair.RightIdentity]
                    ? PairAnswer.SamePerson
                    : PairAnswer.DifferentPeople;
            foreach (var reviewer in ((string[])["ada", "bel"])[..pair.AnswersNeeded])
                (
                    await database.WithAsync<AnswerPairOperation, Outcome<PairAnswered>>(o =>
                        o.RunAsync(
                            new(id, answer, "Their papers were seen"),
                            new(
                                reviewer,
                                "council",
                                Role.ProgrammeAnalyst,
                                Purpose.IdentifyFamilies
                            ),
                            default
                        )
                    )
                ).ShouldBeOfType<Outcome<PairAnswered>.Ok>();
        }
    }

    /// <summary>"P12a" and "P12b" are one person; "P12s" is another.</summary>
    private static string Truly(string reference) =>
        reference.EndsWith('s') ? reference : reference[..^1];

    /// <summary>Of every pair a sample can hold: the first sample is larger than there are such pairs.</summary>
    private static async Task<(double Precision, double Recall)> TruthAsync(TestDatabase database)
    {
        var names = (await database.IdentitiesAsync()).ToDictionary(i => i.Value, i => i.Key);
        var who = await database.WhoAsync();
        var pairs = await database.WithAsync<AppDb, List<SampledPair>>(db =>
            db.SampledPairs.AsNoTracking().Where(p => p.SampleNo == 1).ToListAsync()
        );
        var (made, right, all) = (0, 0, 0);
        foreach (var pair in pairs)
        {
            var (left, other) = (names[pair.LeftIdentity], names[pair.RightIdentity]);
            var together = who[left] == who[other];
            var one = Truly(left) == Truly(other);
            made += together ? 1 : 0;
            all += one ? 1 : 0;
            right += together && one ? 1 : 0;
        }
        return ((double)right / made, (double)right / all);
    }

    private static Task<Outcome<ModelCalibrated>> CalibrateAsync(
        TestDatabase database,
        string file
    ) =>
        database.WithAsync<CalibrateModelOperation, Outcome<ModelCalibrated>>(o =>
            o.RunAsync(new CalibrateModel(file), Actor.DataTeam(), default)
        );
}
