using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sharing.Notices;
using Hearth.Rules.Sharing.Notices;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Sharing.Notices;

[Trait("Requirement", "SH-5")]
public class NoticeVersionTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);

    [EachDatabase]
    public async Task A_version_is_the_publics_from_its_day_and_the_one_before_until_then(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind, agreed: false);
        await database.PublishedAsync("The first.", Today);
        await database.PublishedAsync("The second.", new(2026, 10, 11));

        (await CurrentAsync(database)).ShouldBe("The first.\n");
        database.Clock.Advance(TimeSpan.FromDays(9));
        (await CurrentAsync(database)).ShouldBe("The first.\n");
        (await NumberAsync(database, 2)).ShouldBeNull();
        database.Clock.Advance(TimeSpan.FromDays(1));
        (await CurrentAsync(database)).ShouldBe("The second.\n");

        var first = await NumberAsync(database, 1);
        (first!.Text, first.Until).ShouldBe(("The first.\n", new DateOnly(2026, 10, 10)));
        (
            await database.PublicAsync(q =>
                q.OnAsync(NoticeKind.Leaflet, new(2026, 10, 10), default)
            )
        )!.Number.ShouldBe(1);
        (
            await database.PublicAsync(q =>
                q.OnAsync(NoticeKind.Leaflet, new(2026, 9, 30), default)
            )
        ).ShouldBeNull();
    }

    [EachDatabase]
    public async Task What_is_published_is_refused_to_every_change_by_the_database_too(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind, agreed: false);
        var notice = await database.PublishedAsync("As it was.", Today);

        (await database.WriteAsync("As it is.", id: notice.Id, version: notice.Version))
            .Refused()
            .ShouldContain("not changed");
        (await database.PublishAsync(notice, Today)).Refused().ShouldContain("already");
        foreach (
            var sql in new[]
            {
                "UPDATE sharing_notice SET text = 'changed'",
                "DELETE FROM sharing_notice",
            }
        )
            (
                await Should.ThrowAsync<Exception>(() =>
                    database.WithAsync<AppDb>(db => db.Database.ExecuteSqlRawAsync(sql))
                )
            ).Message.ShouldContain("never changed");
        (await CurrentAsync(database)).ShouldBe("As it was.\n");
    }

    [EachDatabase]
    public async Task A_draft_may_change_and_two_who_change_it_at_once_never_overwrite_each_other(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind, agreed: false);
        var draft = (await database.WriteAsync("One.")).Done();
        (await database.WriteAsync("Two.", id: draft.Id, version: draft.Version)).Done();

        (
            await database.WriteAsync("Three.", id: draft.Id, version: draft.Version)
        ).ShouldBeOfType<Outcome<Notice>.Conflict>();
        (await database.PublishAsync(draft, Today)).ShouldBeOfType<Outcome<Notice>.Conflict>();
        (await CurrentAsync(database)).ShouldBeNull();
    }

    [EachDatabase]
    public async Task The_next_version_begins_neither_before_today_nor_before_the_last(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind, agreed: false);
        var draft = (await database.WriteAsync("One.")).Done();
        (await database.PublishAsync(draft, Today.AddDays(-1))).Refused().ShouldContain("today");
        (await database.PublishAsync(draft, Today.AddDays(5))).Done();

        var next = (await database.WriteAsync("Two.")).Done();

        (await database.PublishAsync(next, Today.AddDays(4)))
            .Refused()
            .ShouldContain("6 October 2026");
        (await database.PublishAsync(next, Today.AddDays(5))).Done().Number.ShouldBe(2);
    }

    [EachDatabase]
    public async Task Publishing_is_an_event_with_the_hash_of_the_text_and_only_for_those_who_may(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind, agreed: false);
        var worker = GivenNotices.Officer with { Role = Role.LeadWorker };
        (
            await database.WriteAsync("One.", actor: worker)
        ).ShouldBeOfType<Outcome<Notice>.NotFound>();
        var draft = (await database.WriteAsync("One.")).Done();
        (
            await database.PublishAsync(draft, Today, actor: worker)
        ).ShouldBeOfType<Outcome<Notice>.NotFound>();

        (await database.PublishAsync(draft, Today)).Done();

        var published = await database.WithAsync<AppDb, Event>(db =>
            db.Events.SingleAsync(e => e.Kind == "sharing.notice-published")
        );
        published.Subject.ShouldBe(draft.Subject);
        // Of "One." and a line's end, by sha256sum.
        published.Detail!.ShouldContain(
            "77cff70ea8937d628a3741880862dfc662d1d1c57d6bdcb4a50b7d4e62b4a61e"
        );
    }

    private static async Task<string?> CurrentAsync(TestDatabase database) =>
        (await database.PublicAsync(q => q.CurrentAsync(NoticeKind.Leaflet, default)))?.Text;

    private static Task<PublicNotice?> NumberAsync(TestDatabase database, int number) =>
        database.PublicAsync(q => q.OfNumberAsync(NoticeKind.Leaflet, number, default));
}
