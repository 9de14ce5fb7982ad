using Hearth.Core.Access;
using Hearth.Core.Access.Audit;
using Hearth.Core.Eligibility;
using Hearth.Core.Matching.Reviewing;
using Hearth.Core.People;
using Hearth.Core.Tests.Eligibility;
using Hearth.Testing;

namespace Hearth.Core.Tests.Access.Audit;

[Trait("Requirement", "SH-8")]
public class SeenRecordTests
{
    private static readonly Actor Administrator = new(
        "0199aaaa-0000-7000-8000-00000000000a",
        "council",
        Role.Administrator,
        Purpose.Oversight
    );

    [EachDatabase]
    public async Task A_family_is_told_who_saw_its_record_its_people_and_its_place_on_a_list(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, parent) = await council.FamilyAsync();
        var (other, _, _) = await council.FamilyAsync("Bramblewick");
        await council.TwoProblemsAsync(child, parent);
        var list = (await council.RunAsync()).List;
        var added = await council.Database.WithAsync<AddUserOperation, Outcome<User>>(add =>
            add.RunAsync(
                new(
                    "ada@example.org",
                    "Ada Larchfield",
                    Role.ProgrammeAnalyst,
                    "council",
                    "larch lane at dusk"
                ),
                Actor.DataTeam(Purpose.ManageAccounts),
                default
            )
        );
        var ada = added
            .ShouldBeOfType<Outcome<User>.Ok>()
            .Value.ActFor(Purpose.SupportFamilies) with
        {
            Basis = "public-task",
        };
        var police = new Actor(
            "stranger",
            "police",
            Role.PartnerDataContact,
            Purpose.IdentifyFamilies
        );

        await ReadAsync(council, family, ada);
        await ReadAsync(council, family, police);
        await ReadAsync(council, other, ada);
        await council.Database.WithAsync<PersonRecordsQuery, PersonRecords?>(q =>
            q.RunAsync(family, child, ada, default)
        );
        await council.Database.WithAsync<EntriesQuery, EntriesPage?>(q =>
            q.RunAsync(new(list), ada, default)
        );

        var seen = (await SeenAsync(council, family, Administrator))!.Seen;

        seen.Select(s => (s.Who, s.Agency, s.Refused))
            .ShouldBe(
                [
                    ("Ada Larchfield", "council", false),
                    ("Ada Larchfield", "council", false),
                    ("Ada Larchfield", "council", false),
                    ("stranger", "police", true),
                    (Administrator.UserId, "council", false),
                ],
                ignoreOrder: true
            );
        seen.Select(s => s.What)
            .ShouldBe(
                [
                    EventWords.Of("people.family-read"),
                    EventWords.Of("people.records-read"),
                    EventWords.Of("eligibility.list-read"),
                    EventWords.Of("access.refused"),
                    EventWords.Of("access.seen-read"),
                ],
                ignoreOrder: true
            );
        var read = seen.Single(s => s.What == EventWords.Of("people.family-read"));
        (read.Why, read.Basis).ShouldBe(("to support families", "public-task"));
        seen.ShouldAllBe(s => !s.What.Contains('.'));
    }

    [EachDatabase]
    public async Task Whoever_saw_a_family_or_person_before_a_merge_saw_this_one(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, _) = await council.FamilyAsync();
        var (earlier, wasFamily, wasPerson) = (FamilyId.New(), FamilyId.New(), PersonId.New());
        var again = FamilyId.New();
        await council.SaveAsync(db =>
        {
            db.Families.AddRange(
                new Family { Id = earlier, MergedInto = wasFamily },
                new Family { Id = wasFamily, MergedInto = family },
                new Family { Id = again }
            );
            db.People.Add(new() { Id = wasPerson, MergedInto = child });
            // It was one with this, and is not any more.
            db.IdChanges.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    RunNo = 1,
                    Of = IdOf.Family,
                    Kind = IdChangeKind.Merged,
                    From = again.Value,
                    To = family.Value,
                }
            );
            db.DoubtfulPairs.Add(
                new DoubtfulPair
                {
                    Id = Guid.Parse("0199cccc-0000-7000-8000-000000000001"),
                    RunNo = 1,
                    LeftIdentity = 1000,
                    RightIdentity = 4711,
                }
            );
            foreach (
                var subject in new[]
                {
                    $"family:{earlier}",
                    $"family:{again}",
                    $"person:{wasPerson}",
                    "pair:0199cccc-0000-7000-8000-000000000001",
                    $"person:{PersonId.New()}",
                }
            )
                db.Events.Add(
                    Event.By(Council.Analyst, "test.read", subject, Council.At(Council.AsAt))
                );
        });

        var seen = await SeenAsync(council, family, Council.Analyst);

        seen!.Seen.Count(s => s.What == "test.read").ShouldBe(3);
    }

    [EachDatabase]
    public async Task Who_may_see_neither_families_nor_the_trail_is_told_nothing(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        var contact = Council.Analyst with { Role = Role.PartnerDataContact };

        (await SeenAsync(council, family, contact)).ShouldBeNull();
        (await SeenAsync(council, FamilyId.New(), Administrator)).ShouldBeNull();
        (
            await council.Database.WithAsync<SearchEventsQuery, EventsFound?>(q =>
                q.RunAsync(new(), contact, default)
            )
        ).ShouldBeNull();
        (await council.EventsAsync())[^2..].ShouldBe(["access.refused", "access.refused"]);
    }

    private static Task<FamilyRead?> ReadAsync(Council council, FamilyId family, Actor actor) =>
        council.Database.WithAsync<FamilyQuery, FamilyRead?>(q =>
            q.RunAsync(family, null, actor, default)
        );

    private static Task<RecordSeen?> SeenAsync(Council council, FamilyId family, Actor actor) =>
        council.Database.WithAsync<SeenRecordQuery, RecordSeen?>(q =>
            q.RunAsync(family, actor, default)
        );
}
