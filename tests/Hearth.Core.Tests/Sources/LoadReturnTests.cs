using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static Hearth.Core.Tests.Sources.GivenReturns;

namespace Hearth.Core.Tests.Sources;

public class LoadReturnTests
{
    [EachDatabase]
    public async Task A_load_may_follow_another_of_its_source_at_once(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        if (kind == Database.Sqlite)
        {
            await using (await WorkLock.TryTakeAsync(database.Folder, "load police-crime", default))
            { }
            await using var next = await WorkLock.TryTakeAsync(
                database.Folder,
                "load police-crime",
                default
            );
            next.ShouldNotBeNull();
            return;
        }

        // Asked in a session open already: a new one takes the server as long as it needs to notice a closed one.
        await using var witness = new NpgsqlConnection(database.Folder.PostgresConnectionString);
        await witness.OpenAsync();
        await using var held = witness.CreateCommand();
        held.CommandText =
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
        for (var i = 0; i < 20; i++)
        {
            await using (await WorkLock.TryTakeAsync(database.Folder, "load police-crime", default))
                (await held.ExecuteScalarAsync()).ShouldBe(1L);
            (await held.ExecuteScalarAsync()).ShouldBe(0L);
        }
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task Nothing_to_tell_is_a_return_of_no_rows_that_covers_its_period(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2025-06-30", Crime("A"));

        var loaded = await database.LoadCrimeAsync("2025-09-30");

        loaded.Counts.Rows.ShouldBe(0);
        loaded.Receipt.Coverage!.End.ShouldBe(new DateOnly(2025, 9, 30));
        (await database.StandingAsync(Always)).Count.ShouldBe(1);
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task The_same_file_again_changes_nothing_and_every_row_is_repeated(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2025-12-31", Crime("A"), Crime("B", dob: "01/01/1900"));
        var before = await database.StandingAsync(Always);

        var again = await database.LoadCrimeAsync(
            "2025-12-31",
            Crime("A"),
            Crime("B", dob: "01/01/1900")
        );

        again.Counts.Repeated.ShouldBe(2);
        (again.Counts.Loaded + again.Counts.Warned + again.Counts.Superseded).ShouldBe(0);
        (await database.StandingAsync(Always)).ShouldBe(before);
        (await database.WithAsync<AppDb, int>(db => db.Records.CountAsync())).ShouldBe(2);
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task A_later_file_supersedes_by_key_and_the_old_value_stays_in_history(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2025-06-30", Crime("A", "04/05/2025"));

        var later = await database.LoadCrimeAsync("2025-12-31", Crime("A", "05/05/2025"));

        later.Counts.ShouldBe(new ReceiptCounts(1, 1, 0, 0, 0, 0, 1, 0));
        (await database.StandingAsync(Always)).ShouldBe(["A/PA: 2025-05-05"]);
        (await database.StandingAsync(new(2025, 7, 1))).ShouldBe(["A/PA: 2025-05-04"]);
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task A_file_that_comes_late_does_not_overrule_a_later_extract(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2025-12-31", Crime("A", "05/05/2025"));

        var late = await database.LoadCrimeAsync("2025-06-30", Crime("A", "04/05/2025"));

        late.Counts.Superseded.ShouldBe(0);
        (await database.StandingAsync(Always)).ShouldBe(["A/PA: 2025-05-05"]);
        (await database.StandingAsync(new(2025, 7, 1))).ShouldBe(["A/PA: 2025-05-04"]);
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task A_value_that_is_put_back_stands_again(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2025-01-31", Crime("A", "04/05/2025"));
        await database.LoadCrimeAsync("2025-02-28", Crime("A", "05/05/2025"));

        var back = await database.LoadCrimeAsync("2025-03-31", Crime("A", "04/05/2025"));
        var again = await database.LoadCrimeAsync("2025-03-31", Crime("A", "04/05/2025"));

        back.Counts.ShouldBe(new ReceiptCounts(1, 1, 0, 0, 0, 0, 1, 0));
        again.Counts.Repeated.ShouldBe(1);
        (await database.StandingAsync(Always)).ShouldBe(["A/PA: 2025-05-04"]);
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task Rows_that_come_twice_in_a_file_are_repeated_and_a_correction_in_it_supersedes(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var loaded = await database.LoadCrimeAsync(
            "2025-12-31",
            Crime("A"),
            Crime("A"),
            Crime("B", "01/05/2025"),
            Crime("B", "02/05/2025")
        );

        loaded.Counts.ShouldBe(new ReceiptCounts(4, 3, 0, 0, 1, 0, 1, 0));
        (await database.StandingAsync(Always)).ShouldBe(["A/PA: 2025-05-04", "B/PB: 2025-05-02"]);
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task A_withdrawn_return_takes_all_its_effects_with_it(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2025-06-30", Crime("A", "04/05/2025"));
        var before = await database.StandingAsync(Always);
        var mistake = await database.LoadCrimeAsync(
            "2025-12-31",
            Crime("A", "05/05/2025"),
            Crime("B")
        );

        await WithdrawAsync(database, mistake.ReturnNo);

        (await database.StandingAsync(Always)).ShouldBe(before);
        var again = await database.LoadCrimeAsync(
            "2025-12-31",
            Crime("A", "05/05/2025"),
            Crime("B")
        );
        again.Counts.ShouldBe(new ReceiptCounts(2, 2, 0, 0, 0, 0, 1, 0));
        (await database.StandingAsync(Always)).ShouldBe(["A/PA: 2025-05-05", "B/PB: 2025-05-04"]);
    }

    [EachDatabase]
    public async Task What_was_not_loaded_by_a_time_is_not_seen_as_at_that_time(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2025-06-30", Crime("A"));
        var then = database.Clock.GetUtcNow().UtcDateTime;
        database.Clock.Advance(TimeSpan.FromHours(1));
        await database.LoadCrimeAsync("2025-06-30", Crime("B"));

        (await database.StandingAsync(Always, then)).ShouldBe(["A/PA: 2025-05-04"]);
        (await database.StandingAsync(Always)).Count.ShouldBe(2);
    }

    [EachDatabase, Trait("Requirement", "DR-2")]
    public async Task Rows_outside_the_agreed_area_are_counted_and_not_stored(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        string[] rows = [Crime("A"), Crime("B", postcode: "QX12 3AD"), Crime("C", postcode: "")];
        var free = await database.LoadCrimeAsync("2025-06-30", rows);
        await File.WriteAllTextAsync(
            Path.Combine(database.Folder.Rulebook, "area.yaml"),
            "agreed: 2025-01-01\npostcodes: [QX1]\n"
        );

        var agreed = await database.LoadCrimeAsync("2025-12-31", rows);

        free.Counts.Outside.ShouldBe(0);
        agreed.Counts.Outside.ShouldBe(1);
        agreed.Counts.Repeated.ShouldBe(2);
    }

    [EachDatabase, Trait("Requirement", "DR-2")]
    public async Task A_row_outside_the_area_is_not_kept_even_as_a_rejected_one(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await File.WriteAllTextAsync(
            Path.Combine(database.Folder.Rulebook, "area.yaml"),
            "agreed: 2025-01-01\npostcodes: [QX1]\n"
        );

        var loaded = await database.LoadCrimeAsync(
            "2025-12-31",
            Crime("A", "no day", postcode: "QX12 3AD"),
            Crime("B", "no day")
        );

        loaded.Counts.ShouldBe(new ReceiptCounts(2, 0, 0, 1, 0, 1, 0, 0));
        await database.WithAsync<AppDb>(async db =>
            (await db.Rejections.SingleAsync()).Row.ShouldNotContain("QX12")
        );
    }

    [EachDatabase, Trait("Requirement", "DR-2")]
    public async Task Columns_outside_the_layout_are_named_on_the_receipt_and_stored_nowhere(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var file = Put(
            database,
            "crime_2025-12-31.csv",
            $"{CrimeHeading},Religion\n{Crime("A")},SecretWord\n{Crime("B", "31/02/2025")},SecretWord\n"
        );

        var loaded = await database.LoadAsync("police-crime", file);

        loaded.Receipt.ColumnsNotStored.ShouldBe(["Religion"]);
        loaded.Counts.Rejected.ShouldBe(1);
        await database.WithAsync<AppDb>(async db =>
            (await db.Rejections.SingleAsync()).Row.ShouldNotContain("SecretWord")
        );
    }

    [EachDatabase, Trait("Requirement", "DR-6")]
    public async Task The_receipt_holds_the_files_hash_counts_and_reasons(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var loaded = await database.LoadCrimeAsync(
            "2025-12-31",
            Crime("A"),
            Crime("B", "31/02/2025"),
            Crime("V", role: "Victim")
        );

        loaded.Receipt.Sha256.Length.ShouldBe(64);
        loaded.Counts.ShouldBe(new ReceiptCounts(3, 1, 0, 1, 0, 1, 0, 0));
        var reason = loaded.Receipt.Reasons.ShouldHaveSingleItem();
        reason.Column.ShouldBe("OffenceDate");
        reason.Fix.ShouldContain("dd/mm/yyyy");
    }

    internal static async Task WithdrawAsync(TestDatabase database, int no)
    {
        var outcome = await database.WithAsync<WithdrawReturnOperation, Outcome<ReturnWithdrawn>>(
            withdraw =>
                withdraw.RunAsync(
                    new WithdrawReturn(no, "sent by mistake"),
                    Actor.DataTeam(),
                    default
                )
        );
        outcome.ShouldBeOfType<Outcome<ReturnWithdrawn>.Ok>();
    }
}
