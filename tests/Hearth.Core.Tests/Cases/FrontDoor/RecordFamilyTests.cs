using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Cases.FrontDoor.Recording;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sources;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Rules.Cases;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using static Hearth.Core.Tests.Cases.FrontDoor.GivenUnknown;

namespace Hearth.Core.Tests.Cases.FrontDoor;

[Trait("Requirement", "SU-1")]
public class RecordFamilyTests
{
    [EachDatabase]
    public async Task A_family_that_nobody_has_a_record_of_is_recorded_and_supported(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var hub = await council.UserAsync(Role.HubWorker);
        var contact = await ReferredAsync(council, hub, Mother, Child);

        var family = (await council.RecordFamilyAsync(contact, hub, Of(contact)))
            .ShouldBeOfType<Outcome<FamilyId>.Ok>()
            .Value;

        var members = await MembersAsync(council, family);
        members.Select(m => m.Role).ShouldBe([MemberRole.Parent, MemberRole.Child], true);
        members
            .Single(m => m.Role == MemberRole.Parent)
            .Because.ShouldContain("named as mother in front door");
        contact = await FoundAsync(council, contact);
        (contact.FamilyId, contact.People.All(p => p.PersonId is not null)).ShouldBe(
            (family, true)
        );
        (
            await council.DecideAsync(contact, ContactDecision.EarlyHelp, hub)
        ).ShouldBeOfType<Outcome<Contact>.Ok>();
        (await council.CasesAsync(family)).ShouldHaveSingleItem();
        (await RunsAsync(council, family)).ShouldContain("people.family-recorded");
    }

    [EachDatabase, Trait("Requirement", "MA-3")]
    public async Task The_next_run_keeps_them_and_matches_later_returns_to_them(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var hub = await council.UserAsync(Role.HubWorker);
        var contact = await ReferredAsync(council, hub, Mother, Child);
        var family = await council.RecordedAsync(contact, hub, Of(contact));
        var before = await MembersAsync(council, family);
        await SchoolSaysAsync(council, Child.Asked);

        await RunAsync(council);

        var after = await MembersAsync(council, family);
        after
            .Select(m => (m.PersonId, m.Role))
            .ShouldBe(before.Select(m => (m.PersonId, m.Role)), true);
        var child = after.Single(m => m.Role == MemberRole.Child).PersonId;
        (
            await council.Database.WithAsync<AppDb, int>(db =>
                db.PersonLinks.CountAsync(l => l.PersonId == child)
            )
        ).ShouldBe(2);
    }

    [EachDatabase, Trait("Requirement", "SU-1")]
    public async Task Whoever_was_recorded_is_known_to_the_next_who_asks(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var hub = await council.UserAsync(Role.HubWorker);
        await SchoolSaysAsync(council, new() { Forename = "Some", Surname = "Stranger-Test" });
        await RunAsync(council);
        (await FindAsync(council, hub)).ShouldBeEmpty();

        var contact = await ReferredAsync(council, hub, Mother, Child);
        var family = await council.RecordedAsync(contact, hub, Of(contact));

        (await FindAsync(council, hub)).ShouldHaveSingleItem().Families.ShouldBe([family]);
    }

    [EachDatabase, Trait("Requirement", "MA-3")]
    public async Task A_known_mother_of_an_unknown_baby_stays_who_she_is(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var hub = await council.UserAsync(Role.HubWorker);
        await SchoolSaysAsync(council, Mother.Asked);
        await RunAsync(council);
        var known = await PersonAsync(council, "Odalys");
        var expected = Child with
        {
            Asked = new() { BirthDate = new(2026, 12, 24), Surname = "Newcombe-Test" },
            Relation = "Unborn baby",
        };
        var contact = await ReferredAsync(council, hub, known, Mother, expected);

        var family = await council.RecordedAsync(
            contact,
            hub,
            new() { [1] = FamilyPlace.Mother, [2] = FamilyPlace.Expected }
        );
        await RunAsync(council);

        var members = await MembersAsync(council, family);
        members.ShouldContain(m => m.PersonId == known && m.Role == MemberRole.Parent);
        members.ShouldContain(m => m.Role == MemberRole.Unborn);
    }

    [EachDatabase]
    public async Task Somebody_unknown_is_added_to_a_known_family_and_stays_in_it(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var hub = await council.UserAsync(Role.HubWorker);
        var first = await ReferredAsync(council, hub, Mother, Child);
        var family = await council.RecordedAsync(first, hub, Of(first));
        var mother = await PersonAsync(council, "Odalys");
        var brother = Child with
        {
            Asked = Child.Asked with { Forename = "Leopold", BirthDate = new(2021, 7, 7) },
            Relation = "Her brother",
        };
        var again = await ReferredAsync(council, hub, Mother, brother);
        again = await council.SettleAsync(again, mother, family, hub);

        (await council.RecordedAsync(again, hub, Of(again))).ShouldBe(family);
        (await MembersAsync(council, family)).Count.ShouldBe(3);
        await RunAsync(council);

        (await MembersAsync(council, family)).Count.ShouldBe(3);
    }

    [EachDatabase]
    public async Task A_child_of_a_known_family_gets_no_second_one(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var hub = await council.UserAsync(Role.HubWorker);
        var (_, child, _) = await council.FamilyAsync();
        var contact = await ReferredAsync(council, hub, child, Child, Mother);

        (await council.RecordFamilyAsync(contact, hub, Of(contact)))
            .ShouldBeOfType<Outcome<FamilyId>.Refused>()
            .Reason.ShouldContain("known here already");
    }

    [EachDatabase]
    public async Task Nothing_is_recorded_while_people_are_matched_nor_by_who_may_not_decide(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var hub = await council.UserAsync(Role.HubWorker);
        var teacher = await council.UserAsync(Role.TeamMember, "school");
        var contact = await ReferredAsync(council, hub, Mother, Child);

        (
            await council.RecordFamilyAsync(contact, teacher, Of(contact))
        ).ShouldBeOfType<Outcome<FamilyId>.NotFound>();
        await using (
            await WorkLock.TryTakeAsync(
                council.Database.Folder,
                WorkLock.PeopleAndFamilies,
                default
            )
        )
            (await council.RecordFamilyAsync(contact, hub, Of(contact)))
                .ShouldBeOfType<Outcome<FamilyId>.Conflict>()
                .What.ShouldContain("nothing was saved");
        (
            await council.RecordFamilyAsync(contact, hub, Of(contact))
        ).ShouldBeOfType<Outcome<FamilyId>.Ok>();
    }

    [EachDatabase]
    public async Task What_was_cut_short_is_done_again_and_counts_once(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var hub = await council.UserAsync(Role.HubWorker);
        var contact = await ReferredAsync(council, hub, Mother, Child);
        await council.Database.WithAsync<AppDb>(db =>
            RecordsOfHearth.BeginAsync(db, council.Database.Clock, contact.Reference, hub, default)
        );

        await council.RecordedAsync(contact, hub, Of(contact));

        var returns = await council.Database.WithAsync<AppDb, List<Return>>(db =>
            db.Returns.Where(r => r.SourceId == RecordsOfHearth.FrontDoor).ToListAsync()
        );
        returns.Select(r => r.Status).ShouldBe([ReturnStatus.Failed, ReturnStatus.Effective], true);
    }
}
