using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Finding;
using Hearth.Core.Matching.Reviewing;
using Hearth.Core.People;
using Hearth.Core.Tests.Matching;
using Hearth.Core.Tests.Sources;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Access;

/// <summary>A sealed family is on nobody else's search, queue or list of decisions.</summary>
[Trait("Requirement", "SH-1")]
public class SealedEverywhereTests
{
    private static readonly PersonAsked Tamsin = new()
    {
        Forename = "Tamsin",
        Surname = "Ashgrove",
        BirthDate = new(1970, 2, 3),
    };

    [EachDatabase]
    public async Task Its_people_are_not_found_judged_or_named_until_the_seal_is_lifted(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync(
            "2025-09-30",
            [
                GivenReturns.Crime("1", dob: "03/02/1970"),
                GivenReturns.Crime("2", dob: "11/09/1998"),
                .. GivenReturns.Others(),
            ]
        );
        await database.MatchAsync();
        var ids = await database.IdentitiesAsync();
        (await database.PairAsync(ids["P1"], ids["P2"], same: false, "Seen together")).Made();
        var person = (await database.WhoAsync())["P1"];
        var pair = await QueueAsync(database, ids["P1"], ids["P2"]);
        (await ShownAsync(database, person, pair)).ShouldBe((true, true, true));

        await SealAsync(database, person);

        (await ShownAsync(database, person, pair)).ShouldBe((false, false, false));
        await database.WithAsync<AppDb>(async db =>
            await db.FamilySeals.ExecuteUpdateAsync(s =>
                s.SetProperty(x => x.LiftedAt, database.Clock.GetUtcNow().UtcDateTime)
            )
        );
        (await ShownAsync(database, person, pair)).ShouldBe((true, true, true));
    }

    private static async Task<(bool Found, bool Queued, bool Named)> ShownAsync(
        TestDatabase database,
        PersonId person,
        Guid pair
    )
    {
        var actor = new Actor(
            Guid.NewGuid().ToString("D"),
            "council",
            Role.ProgrammeAnalyst,
            Purpose.IdentifyFamilies
        );
        var answered = (
            await database.WithAsync<FindPersonOperation, Outcome<PeopleAnswered>>(o =>
                o.RunAsync(new(Tamsin), actor, default)
            )
        )
            .ShouldBeOfType<Outcome<PeopleAnswered>.Ok>()
            .Value;
        var queue = await database.WithAsync<ReviewQueueQuery, ReviewQueue>(q =>
            q.RunAsync(actor, QueuePart.All, 10, default)
        );
        var read = await database.WithAsync<PairToReviewQuery, PairRead?>(q =>
            q.RunAsync(pair, actor, default)
        );
        (read is not null).ShouldBe(queue.Waiting == 1);
        var named = await database.WithAsync<MatchDecisionsQuery, int>(async q =>
        {
            var list = await q.ListAsync(actor, 0, 10, default);
            list.Count.ShouldBe(await q.CountAsync(actor, default));
            return list.Count;
        });
        return (answered.People.Any(p => p.Id == person), queue.Waiting == 1, named == 1);
    }

    private static async Task<Guid> QueueAsync(TestDatabase database, long left, long right)
    {
        var pair = new DoubtfulPair
        {
            Id = Guid.CreateVersion7(),
            RunNo = 1,
            LeftIdentity = Math.Min(left, right),
            RightIdentity = Math.Max(left, right),
            Weight = 1,
            Probability = 0.5,
            Reason = DoubtReason.BelowJoining,
            Because = "Alike",
            Records = 1,
            Value = 1,
            AnswersNeeded = 1,
        };
        await database.WithAsync<AppDb>(async db =>
        {
            await db.DoubtfulPairs.ExecuteDeleteAsync();
            db.DoubtfulPairs.Add(pair);
            await db.SaveChangesAsync();
        });
        return pair.Id;
    }

    private static Task SealAsync(TestDatabase database, PersonId person) =>
        database.WithAsync<AppDb>(async db =>
        {
            var family = new Family
            {
                Id = FamilyId.New(),
                Name = "Ashgrove",
                CreatedRun = 1,
            };
            db.Families.Add(family);
            db.FamilyMembers.Add(
                new()
                {
                    FamilyId = family.Id,
                    PersonId = person,
                    Role = MemberRole.Parent,
                }
            );
            db.FamilySeals.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    FamilyId = family.Id,
                    Reason = SealReason.Danger,
                    Note = "An invented danger",
                }
            );
            await db.SaveChangesAsync();
        });
}
