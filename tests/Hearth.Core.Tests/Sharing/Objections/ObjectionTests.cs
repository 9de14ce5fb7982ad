using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Cases.Consents;
using Hearth.Core.Data;
using Hearth.Core.Matching.Finding;
using Hearth.Core.People;
using Hearth.Core.Sharing.Objections;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Cases;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using static Hearth.Core.Tests.Cases.FrontDoor.GivenUnknown;

namespace Hearth.Core.Tests.Sharing.Objections;

[Trait("Requirement", "SH-2")]
public class ObjectionTests
{
    [EachDatabase]
    public async Task Consent_ends_at_once_and_the_officer_decides_the_rest_once_with_reasons(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, parent) = await council.FamilyAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var officer = await council.UserAsync(Role.InformationGovernanceOfficer);
        var today = council.Today();
        await council.SaveAsync(db =>
        {
            foreach (
                var (person, agency, of, by) in new[]
                {
                    (parent, "school", family, (PersonId?)null),
                    (parent, "police", family, null),
                    (child, "school", family, null),
                    // What the parent gave for a child, who is in another family now too.
                    (child, "school", family, parent),
                    (child, "school", FamilyId.New(), parent),
                }
            )
                db.Consents.Add(
                    new()
                    {
                        Id = Guid.CreateVersion7(),
                        FamilyId = of,
                        PersonId = person,
                        By = by is null ? ConsentBy.Themselves : ConsentBy.Parent,
                        ParentId = by,
                        AgencyId = agency,
                        Purpose = "evaluation",
                        From = today.AddDays(-9),
                        Until = today.AddDays(90),
                    }
                );
        });

        var objection = (
            await ObjectAsync(council, family, parent, manager, agency: "school")
        ).Done();

        var ended = await council.Database.WithAsync<AppDb, List<Consent>>(db =>
            db.Consents.Where(c => c.WithdrawnOn != null).ToListAsync()
        );
        ended.ShouldAllBe(c => c.AgencyId == "school");
        ended.Count(c => c.PersonId == parent).ShouldBe(1);
        ended.Count(c => c.ParentId == parent).ShouldBe(2);
        ended.Count.ShouldBe(3);
        (await ReadAsync(council, family, manager))!
            .Single()
            .Of.Answer.ShouldBe(ObjectionAnswer.Waiting);

        (
            await DecideAsync(council, objection, manager)
        ).ShouldBeOfType<Outcome<SharingObjection>.NotFound>();
        (await DecideAsync(council, objection, officer, " ")).Refused().ShouldContain("why");
        (await DecideAsync(council, objection, officer)).Done();
        (
            await DecideAsync(council, objection, officer)
        ).ShouldBeOfType<Outcome<SharingObjection>.Conflict>();
        var waiting = await council.Database.WithAsync<
            ObjectionsQuery,
            IReadOnlyList<ObjectionRead>?
        >(q => q.AllAsync(officer, default));
        var decided = waiting.ShouldNotBeNull().Single();
        decided.Of.Why.ShouldBe("The school does not need it");
        decided.Who.ShouldBeNull("the officer knows of no family");
        (
            await council.Database.EventsAsync("sharing.objections-read", $"family:{family}")
        ).ShouldBe(2, "the manager read of it, and the officer");
        (await council.EventsAsync()).ShouldContain("sharing.objection-decided");
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task What_is_not_known_is_refused_and_to_strangers_there_is_no_such_family(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, parent) = await council.FamilyAsync();
        var (_, stranger, _) = await council.FamilyAsync("Ashgrove");
        var manager = await council.UserAsync(Role.LocalityManager);
        var other = await council.UserAsync(Role.LeadWorker);
        var tomorrow = council.Today().AddDays(1);

        (await ObjectAsync(council, family, parent, manager, about: "")).Refused();
        (await ObjectAsync(council, family, parent, manager, on: tomorrow)).Refused();
        (await ObjectAsync(council, family, parent, manager, agency: "nobody")).Refused();
        (await ObjectAsync(council, family, stranger, manager)).Refused();
        (
            await ObjectAsync(council, family, parent, other)
        ).ShouldBeOfType<Outcome<SharingObjection>.NotFound>();
        (await ReadAsync(council, family, other)).ShouldBeNull();
        (await ReadAsync(council, family, manager)).ShouldBeEmpty();
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task Whoever_answers_a_request_sees_objections_of_a_family_they_may_know_and_no_other(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var hub = await council.UserAsync(Role.HubWorker);
        var manager = await council.UserAsync(Role.LocalityManager);
        var contact = await ReferredAsync(council, hub, Mother, Child);
        var family = await council.RecordedAsync(contact, hub, Of(contact));
        await RunAsync(council);
        var mother = await PersonAsync(council, Mother.Asked.Forename!);
        (await ObjectAsync(council, family, mother, manager, "Not with the landlord")).Done();

        (await AskedAsync(manager, Child.Asked)).ShouldBe(["Not with the landlord"]);
        var stranger = new PersonAsked { Forename = "Some", Surname = "Stranger-Test" };
        (await AskedAsync(manager, stranger)).ShouldBeEmpty();
        var lead = await council.UserAsync(Role.LeadWorker);
        (await AskedAsync(lead, Child.Asked)).ShouldBeEmpty("she does not work with the family");
        await council.WorksWithAsync(lead, family);
        (await AskedAsync(lead, Child.Asked)).ShouldHaveSingleItem();

        async Task<string[]> AskedAsync(Actor reader, PersonAsked about) =>
            [
                .. (
                    await council.Database.WithAsync<ObjectionsQuery, IReadOnlyList<ObjectionRead>>(
                        q =>
                            q.OfRequestAsync(
                                new() { Query = JsonSerializer.Serialize(about) },
                                reader,
                                default
                            )
                    )
                ).Select(o => o.Of.About),
            ];
    }

    private static Task<Outcome<SharingObjection>> ObjectAsync(
        Council council,
        FamilyId family,
        PersonId person,
        Actor by,
        string about = "My health is nobody's business",
        string? agency = null,
        DateOnly? on = null
    ) =>
        council.DoAsync<RecordObjectionOperation, SharingObjection>(o =>
            o.RunAsync(new(family, person, about, agency, on ?? council.Today()), by, default)
        );

    private static Task<Outcome<SharingObjection>> DecideAsync(
        Council council,
        SharingObjection objection,
        Actor by,
        string why = "The school does not need it"
    ) =>
        council.DoAsync<DecideObjectionOperation, SharingObjection>(o =>
            o.RunAsync(new(objection.Id, true, why, objection.Version), by, default)
        );

    private static Task<IReadOnlyList<ObjectionRead>?> ReadAsync(
        Council council,
        FamilyId family,
        Actor by
    ) =>
        council.Database.WithAsync<ObjectionsQuery, IReadOnlyList<ObjectionRead>?>(q =>
            q.OfFamilyAsync(family, by, default)
        );
}
