using Hearth.Core.Access;
using Hearth.Core.Access.Audit;
using Hearth.Core.Data;
using Hearth.Testing;

namespace Hearth.Core.Tests.Access.Audit;

[Trait("Requirement", "SH-8")]
public class SearchTests
{
    private static readonly DateTime Noon = new(2026, 10, 1, 12, 0, 0, DateTimeKind.Utc);

    [EachDatabase]
    public async Task Events_are_found_by_person_actor_and_time_the_newest_first(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.WithAsync<AppDb>(db =>
        {
            for (var i = 0; i < 60; i++)
                db.Events.Add(
                    Event.By(
                        Actor.DataTeam() with
                        {
                            UserId = $"user-{i % 3}",
                        },
                        "test.read",
                        $"person:{i % 5}",
                        Noon.AddMinutes(i)
                    )
                );
            return db.SaveChangesAsync();
        });
        await database.SealAsync();

        (await FindAsync(database, new("person:2"))).ShouldBe([
            57,
            52,
            47,
            42,
            37,
            32,
            27,
            22,
            17,
            12,
            7,
            2,
        ]);
        (await FindAsync(database, new("person:2", "user-0"))).ShouldBe([57, 42, 27, 12]);
        (
            await FindAsync(
                database,
                new(UserId: "user-1", From: Noon.AddMinutes(10), To: Noon.AddMinutes(19))
            )
        ).ShouldBe([16, 13, 10]);
        (await FindAsync(database, new(Kind: "test.read", Size: 4, Page: 2))).ShouldBe([
            55,
            54,
            53,
            52,
        ]);
        (await FindAsync(database, new("person:none"))).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_search_is_in_the_trail_itself_before_it_answers(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FindAsync(database, new("person:2"));

        var found = await SearchAsync(database, new(Kind: "access.audit-read"));

        found
            .Events.Select(e => e.Event.Subject)
            .ShouldBe(["audit", "person:2"], ignoreOrder: true);
        found.Events.ShouldAllBe(e => e.Seq == null);
    }

    private static async Task<int[]> FindAsync(TestDatabase database, SearchEvents wanted) =>
        [
            .. (await SearchAsync(database, wanted))
                .Events.Where(e => e.Event.Kind == "test.read")
                .Select(e =>
                {
                    e.Seq.ShouldNotBeNull();
                    return (int)(e.Event.At - Noon).TotalMinutes;
                }),
        ];

    private static async Task<EventsFound> SearchAsync(
        TestDatabase database,
        SearchEvents wanted
    ) =>
        (
            await database.WithAsync<SearchEventsQuery, EventsFound?>(q =>
                q.RunAsync(wanted, GivenAudit.Overseer, default)
            )
        )!;
}
