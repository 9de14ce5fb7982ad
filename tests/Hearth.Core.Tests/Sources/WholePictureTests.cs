using Hearth.Core.Data;
using Hearth.Core.Sources;
using Hearth.Testing;
using static Hearth.Core.Tests.Sources.GivenReturns;

namespace Hearth.Core.Tests.Sources;

/// <summary>The Family Context layouts are whole pictures: who is absent is no longer known to the service.</summary>
public class WholePictureTests
{
    private const string Heading =
        "Cms Id,First Name,Last Name,Date Of Birth,Gender,Address,Service Involvement,School Name,Contact Number,Admission Type,Date Current As Of,Coverage Start Date,Coverage End Date,Coverage Geographic Area,Date Of Most Recent Interaction,Start Date Of Last Involvement";

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task Absence_from_a_later_whole_picture_ends_the_record(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await LoadAsync(database, "2025-06-30", "1", "2");

        var later = await LoadAsync(database, "2025-12-31", "1");

        later.Counts.Ended.ShouldBe(1);
        (await database.StandingAsync(Always)).ShouldBe(["1: 2025-02-01"]);
        (await database.StandingAsync(new(2025, 7, 1))).Count.ShouldBe(2);
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task A_record_outside_the_period_a_whole_picture_covers_does_not_end(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await LoadAsync(database, "2025-06-30", "1", "2");

        var later = await LoadFromAsync(database, "2026-06-30", "2026-01-01", "1");

        later.Counts.Ended.ShouldBe(0);
        (await database.StandingAsync(Always)).Count.ShouldBe(2);
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task A_rejected_row_does_not_end_its_record(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await LoadAsync(database, "2025-06-30", "1", "2");

        var later = await database.LoadAsync(
            "family-context-education",
            Put(
                database,
                "later.csv",
                $"{Heading}\n{Row("1", "2025-12-31")}\n{Row("2", "2025-12-31").Replace("Fern", "=cmd()", StringComparison.Ordinal)}\n"
            )
        );

        later.Counts.Rejected.ShouldBe(1);
        later.Counts.Ended.ShouldBe(0);
        (await database.StandingAsync(Always)).Count.ShouldBe(2);
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task Withdrawing_a_whole_picture_undoes_its_ends_unless_the_next_one_ends_them_too(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await LoadAsync(database, "2025-03-31", "1", "2", "3");
        var middle = await LoadAsync(database, "2025-06-30", "1");
        await LoadAsync(database, "2025-09-30", "1", "2");

        await LoadReturnTests.WithdrawAsync(database, middle.ReturnNo);

        (await database.StandingAsync(new(2025, 7, 1))).Count.ShouldBe(3);
        (await database.StandingAsync(Always)).ShouldBe(["1: 2025-02-01", "2: 2025-02-01"]);
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task A_file_that_comes_late_is_ended_by_the_whole_picture_after_it(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await LoadAsync(database, "2025-12-31", "1");

        await LoadAsync(database, "2025-06-30", "1", "2");

        (await database.StandingAsync(Always)).ShouldBe(["1: 2025-02-01"]);
        (await database.StandingAsync(new(2025, 7, 1))).Count.ShouldBe(2);
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task What_a_withdrawn_correction_hid_does_not_come_back_where_a_later_picture_lacks_it(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await LoadAsync(database, "2025-03-31", "1", "2");
        var correction = await database.LoadAsync(
            "family-context-education",
            Put(
                database,
                "correction.csv",
                $"{Heading}\n{Row("1", "2025-06-30")}\n{Row("2", "2025-06-30").Replace("Fern", "Ivy", StringComparison.Ordinal)}\n"
            )
        );
        await LoadAsync(database, "2025-09-30", "1");

        await LoadReturnTests.WithdrawAsync(database, correction.ReturnNo);

        (await database.StandingAsync(Always)).ShouldBe(["1: 2025-02-01"]);
        (await database.StandingAsync(new(2025, 7, 1))).Count.ShouldBe(2);
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task An_earlier_version_sent_again_late_is_ended_by_the_whole_picture_after_it(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await LoadAsync(database, "2025-03-31", "1", "2");
        await database.LoadAsync(
            "family-context-education",
            Put(
                database,
                "correction.csv",
                $"{Heading}\n{Row("1", "2025-05-31")}\n{Row("2", "2025-05-31").Replace("Fern", "Ivy", StringComparison.Ordinal)}\n"
            )
        );
        await LoadAsync(database, "2025-09-30", "1");

        await LoadAsync(database, "2025-06-30", "1", "2");

        (await database.StandingAsync(Always)).ShouldBe(["1: 2025-02-01"]);
        (await database.StandingAsync(new(2025, 7, 1))).Count.ShouldBe(2);
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task A_late_file_s_record_goes_on_where_the_picture_after_it_held_a_row_that_was_rejected(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadAsync(
            "family-context-education",
            Put(
                database,
                "later.csv",
                $"{Heading}\n{Row("1", "2025-12-31")}\n{Row("2", "2025-12-31").Replace("Fern", "=cmd()", StringComparison.Ordinal)}\n"
            )
        );

        await LoadAsync(database, "2025-06-30", "1", "2", "3");

        (await database.StandingAsync(Always)).ShouldBe(["1: 2025-02-01", "2: 2025-02-01"]);
    }

    [EachDatabase, Trait("Requirement", "DR-5")]
    public async Task Coverage_says_which_days_a_source_speaks_for(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await LoadAsync(database, "2025-06-30", "1");

        var coverage = await database.WithAsync<AppDb, IReadOnlyDictionary<string, Coverage>>(db =>
            Coverage.ReadAsync(db, Always)
        );

        var education = coverage["family-context-education"];
        education.Covers(new DateOnly(2023, 1, 1)).ShouldBeTrue();
        education.Covers(new DateOnly(2022, 12, 31)).ShouldBeFalse();
        education.FirstGap(new(2025, 6, 1), new(2025, 7, 31)).ShouldBe(new DateOnly(2025, 7, 1));
        coverage.ContainsKey("police-crime").ShouldBeFalse();
    }

    private static Task<ReturnLoaded> LoadAsync(
        TestDatabase database,
        string asAt,
        params string[] ids
    ) => LoadFromAsync(database, asAt, "2023-01-01", ids);

    private static Task<ReturnLoaded> LoadFromAsync(
        TestDatabase database,
        string asAt,
        string from,
        params string[] ids
    ) =>
        database.LoadAsync(
            "family-context-education",
            Put(
                database,
                "family.csv",
                Heading + "\n" + string.Concat(ids.Select(id => Row(id, asAt, from) + "\n"))
            )
        );

    private static string Row(string id, string asAt, string from = "2023-01-01") =>
        $"{id},Fern,Ashgrove,2015-06-05,Female,1 Larch Lane,Historic,Larch School,,test,{asAt},{from},{asAt},Emberford,2025-03-01,2025-02-01";
}
