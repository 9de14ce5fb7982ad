using Hearth.Core.Access;
using Hearth.Core.Access.Audit;
using Hearth.Core.Data;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Access.Audit;

[Trait("Requirement", "SH-8")]
public class SealTests
{
    [EachDatabase]
    public async Task Eight_writers_and_two_sealers_leave_every_event_in_one_trail_without_gaps(
        Database kind
    )
    {
        const int writers = 8;
        const int each = 40;
        await using var database = await TestDatabase.CreateAsync(kind);
        using var over = new CancellationTokenSource();
        var sealing = Enumerable
            .Range(0, 2)
            .Select(_ => Task.Run(() => SealUntilAsync(database, over.Token)))
            .ToArray();

        await Task.WhenAll(
            Enumerable
                .Range(0, writers)
                .Select(w =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < each; i++)
                            await ReadAsync(database, $"person:{w}-{i}");
                    })
                )
        );
        await over.CancelAsync();
        await Task.WhenAll(sealing);
        await database.SealAsync();

        var verified = await database.VerifyAsync();
        verified.Findings.ShouldBeEmpty();
        (verified.Entries, verified.Pending).ShouldBe((writers * each, 0));
        await database.WithAsync<AppDb>(async db =>
        {
            (await db.Events.Select(e => e.Subject).Distinct().CountAsync()).ShouldBe(
                writers * each
            );
            (await db.Seals.MaxAsync(s => s.Seq)).ShouldBe(writers * each);
        });
    }

    [Fact]
    public async Task A_transaction_that_ends_after_later_ones_were_sealed_is_sealed_too()
    {
        Assert.SkipWhen(TestDatabase.PostgresServer is null, "No PostgreSQL server");
        await using var database = await TestDatabase.CreateAsync(Database.Postgres);
        await database.WithAsync<AppDb>(async db =>
        {
            await using var slow = await db.Database.BeginTransactionAsync();
            db.Events.Add(
                Event.By(Actor.DataTeam(), "test.slow", "person:slow", database.Clock.UtcNow())
            );
            await db.SaveChangesAsync();
            await database.AppendAsync(5);
            (await database.SealAsync()).Events.ShouldBe(5, "nobody waits for the slow one");
            await slow.CommitAsync();
        });

        (await database.SealAsync()).Events.ShouldBe(1);
        (await database.VerifyAsync()).IsWhole.ShouldBeTrue();
    }

    [EachDatabase]
    public async Task A_change_that_is_taken_back_leaves_no_event_and_no_gap(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.AppendAsync(2);
        await database.WithAsync<AppDb>(async db =>
        {
            await using var undone = await db.Database.BeginTransactionAsync();
            db.Events.Add(
                Event.By(Actor.DataTeam(), "test.undone", "person:x", database.Clock.UtcNow())
            );
            await db.SaveChangesAsync();
            await undone.RollbackAsync();
        });
        await database.AppendAsync(2);

        (await database.SealAsync()).Events.ShouldBe(4);
        (await database.VerifyAsync()).IsWhole.ShouldBeTrue();
    }

    [EachDatabase]
    public async Task More_than_a_block_holds_is_sealed_in_several(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        for (var i = 0; i < 5; i++)
            await database.AppendAsync(2_100);

        var done = await database.SealAsync();

        done.Events.ShouldBe(10_500);
        done.Blocks.ShouldBeGreaterThan(1);
        var verified = await database.VerifyAsync();
        (verified.IsWhole, verified.Anchors).ShouldBe((true, done.Blocks));
    }

    [EachDatabase]
    public async Task A_torn_last_line_of_the_anchors_is_written_again_whole(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.SealedAsync(2, 3);
        var file = new AnchorFile(database.Folder).Path;
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text[..^40]);

        await database.SealedAsync(1, 3);

        (await database.VerifyAsync()).ShouldSatisfyAllConditions(
            v => v.IsWhole.ShouldBeTrue(),
            v => v.Anchors.ShouldBe(3)
        );
        (await File.ReadAllTextAsync(file)).ShouldStartWith(text);
    }

    [EachDatabase]
    public async Task The_database_itself_refuses_to_change_what_is_written(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.WithAsync<PrepareOperation, Outcome<Prepared>>(prepare =>
            prepare.RunAsync(new Prepare(Bare: true), Actor.DataTeam(), default)
        );
        await database.SealedAsync(1, 3);

        foreach (var table in new[] { "access_event", "access_seal", "access_seal_block" })
        {
            var set = table switch
            {
                "access_event" => "kind = 'x'",
                "access_seal" => "seq = seq + 9",
                _ => "no = no + 9",
            };
            foreach (var sql in new[] { $"UPDATE {table} SET {set}", $"DELETE FROM {table}" })
                (
                    await Should.ThrowAsync<Exception>(() => database.DoAsync(sql))
                ).Message.ShouldContain("never changed");
        }
        (await database.VerifyAsync()).IsWhole.ShouldBeTrue();
    }

    [EachDatabase]
    public async Task An_earlier_key_still_checks_what_it_made_and_one_that_is_lost_is_told(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.SealedAsync(1, 3);
        var file = new AuditKeys(database.Folder).File;
        var old = await File.ReadAllTextAsync(file);
        var next = new string('7', 64) + "\n";

        await File.WriteAllTextAsync(file, next + old);
        await database.WithAsync<AuditKeys>(keys =>
        {
            keys.Forget();
            return Task.CompletedTask;
        });
        await database.SealedAsync(1, 3);
        (await database.VerifyAsync()).IsWhole.ShouldBeTrue();

        await File.WriteAllTextAsync(file, next);
        await database.WithAsync<AuditKeys>(keys =>
        {
            keys.Forget();
            return Task.CompletedTask;
        });
        var finding = (await database.VerifyAsync()).Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.Block).ShouldBe((FindingKind.Anchor, 1));
        finding.Words.ShouldContain("not here");
    }

    private static async Task SealUntilAsync(TestDatabase database, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
            await database.WithAsync<SealEventsOperation, Outcome<EventsSealed>>(seal =>
                seal.RunAsync(new SealEvents(), GivenAudit.Overseer, default)
            );
    }

    private static Task ReadAsync(TestDatabase database, string subject) =>
        database.WithAsync<AppDb>(db =>
            ReadEvent.ReadAsync(
                db,
                database.Clock,
                Actor.DataTeam(),
                "test.read",
                subject,
                null,
                default
            )
        );
}
