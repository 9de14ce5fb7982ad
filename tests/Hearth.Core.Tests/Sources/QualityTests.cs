using Hearth.Core.Access;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Catalogue;
using Hearth.Testing;
using static Hearth.Core.Tests.Sources.GivenReturns;

namespace Hearth.Core.Tests.Sources;

public class QualityTests
{
    [EachDatabase, Trait("Requirement", "DR-5")]
    public async Task Each_return_is_measured_and_compared_with_the_last(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2026-06-30", Crime("A"), Crime("B"));

        var loaded = await database.LoadCrimeAsync("2026-09-28", Crime("A", dob: ""));

        var quality = loaded.Receipt.Quality.ShouldNotBeNull();
        quality.Completeness["DOB"].ShouldBe(0);
        quality.Completeness["Surname"].ShouldBe(1);
        quality.Timeliness.DaysSinceExtract.ShouldBe(3);
        var consistency = quality.Consistency.ShouldNotBeNull();
        consistency.RowsRatio.ShouldBe(0.5);
        consistency.CompletenessChanged["DOB"].ShouldBe(-1);
    }

    [EachDatabase, Trait("Requirement", "DR-5")]
    public async Task A_change_in_collection_is_announced_beforehand_and_marked_on_the_trend(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2026-06-30", Crime("A"));

        (await AnnounceAsync(database, new(2026, 9, 1)))
            .ShouldBeOfType<Outcome<CollectionChange>.Refused>()
            .Reason.ShouldContain("before it happens");
        (
            await AnnounceAsync(database, new(2026, 10, 15))
        ).ShouldBeOfType<Outcome<CollectionChange>.Ok>();
        database.Clock.Advance(TimeSpan.FromDays(100));
        await database.LoadCrimeAsync("2026-12-31", Crime("A"));

        var trend = await database.WithAsync<QualityTrendQuery, IReadOnlyList<QualityPoint>>(
            query => query.ReadAsync(Actor.DataTeam(), "police-crime")
        );
        trend.Select(p => p.Changes.Count).ShouldBe([0, 1]);
    }

    [Theory, Trait("Requirement", "DR-7")]
    [InlineData("2026-07-30", DueState.NotDue, null)]
    [InlineData("2026-10-20", DueState.DueSoon, null)]
    [InlineData("2026-10-31", DueState.Late, 1)]
    public void A_quarterly_return_is_due_a_month_after_its_quarter(
        string today,
        DueState state,
        int? late
    )
    {
        var crime = new SourceCatalogue(Checkout.PathOf("rulebook")).Find("police-crime")!;

        var due = DueDates.Of(
            crime,
            new DateOnly(2026, 6, 30),
            DateOnly.ParseExact(
                today,
                "yyyy-MM-dd",
                System.Globalization.CultureInfo.InvariantCulture
            )
        );

        due.Due.ShouldBe(new DateOnly(2026, 10, 30));
        due.State.ShouldBe(state);
        due.DaysLate.ShouldBe(late);
    }

    [EachDatabase, Trait("Requirement", "DR-7")]
    public async Task Late_returns_come_first_and_sources_never_received_are_shown(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2026-01-31", Crime("A"));

        var due = await database.WithAsync<DueReturnsQuery, IReadOnlyList<DueReturn>>(query =>
            query.ListAsync(Actor.DataTeam())
        );

        due[0].SourceId.ShouldBe("police-crime");
        due[0].State.ShouldBe(DueState.Late);
        due.ShouldContain(d => d.State == DueState.NeverReceived);
    }

    [EachDatabase, Trait("Requirement", "DR-6")]
    public async Task A_file_in_the_drop_folder_is_loaded_and_its_receipt_put_beside(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var drop = Path.Combine(database.Folder.Drop, "police-crime");
        Directory.CreateDirectory(drop);
        await File.WriteAllTextAsync(Path.Combine(drop, "c_2026-06-30.csv"), CrimeFile(Crime("A")));
        await File.WriteAllTextAsync(
            Path.Combine(drop, "bad_2026-06-30.csv"),
            "nothing,like\n1,2\n"
        );
        await File.WriteAllTextAsync(Path.Combine(drop, "growing.csv.part"), "half");
        foreach (var file in Directory.EnumerateFiles(drop))
            File.SetLastWriteTimeUtc(file, new DateTime(2026, 9, 30, 0, 0, 0, DateTimeKind.Utc));

        var done = await database.WithAsync<LoadDropFolderOperation, IReadOnlyList<DroppedFile>>(
            load => load.RunAsync(Actor.DataTeam(), default)
        );

        done.Count(f => f.Loaded is not null).ShouldBe(1);
        Directory
            .GetFiles(Path.Combine(database.Folder.Drop, "done", "police-crime"), "*.receipt.json")
            .Length.ShouldBe(1);
        var reason = Directory.GetFiles(
            Path.Combine(database.Folder.Drop, "refused", "police-crime"),
            "*.reason.txt"
        );
        (await File.ReadAllTextAsync(reason.ShouldHaveSingleItem())).ShouldContain("no column");
        File.Exists(Path.Combine(drop, "growing.csv.part")).ShouldBeTrue();
    }

    private static Task<Outcome<CollectionChange>> AnnounceAsync(
        TestDatabase database,
        DateOnly from
    ) =>
        database.WithAsync<AnnounceCollectionChangeOperation, Outcome<CollectionChange>>(announce =>
            announce.RunAsync(
                new AnnounceCollectionChange(
                    "police-crime",
                    from,
                    "outcome codes move to the 2026 set"
                ),
                Actor.DataTeam(),
                default
            )
        );
}
