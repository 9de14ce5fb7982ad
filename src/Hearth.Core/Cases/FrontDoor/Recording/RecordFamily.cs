using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Running;
using Hearth.Core.People;
using Hearth.Core.People.Families;
using Hearth.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.FrontDoor.Recording;

/// <param name="Contact">The contact, each of whose people somebody looked for.</param>
/// <param name="Places">What each of them is in the family, by their number in the contact.</param>
/// <param name="Version">Of the contact.</param>
public sealed record RecordFamily(
    Guid Contact,
    IReadOnlyDictionary<int, FamilyPlace> Places,
    int Version
);

/// <summary>
/// A family that no return names, or somebody of a known family whom none names, is written down at the front door: they are
/// people of a family from now on, and their record stands, so that the next run keeps them and matches later returns to them.
/// </summary>
public sealed class RecordFamilyOperation(AppDb db, DataFolder folder, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<Outcome<FamilyId>> RunAsync(
        RecordFamily request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await ContactAccess.OfAsync(db, clock, request.Contact, actor, cancel)
            is not { } contact
        )
            return Outcome.NotFound;
        if (contact.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (RecordingRules.WhyNot(contact, request.Places) is { } reason)
            return Outcome.Refused(reason);
        await using var people = await TakeAsync(WorkLock.PeopleAndFamilies, cancel);
        await using var records = await TakeAsync(WorkLock.Load(RecordsOfHearth.FrontDoor), cancel);
        if (people is null || records is null)
            return Outcome.Conflict(
                "People are being matched just now, and nothing was saved. Try again in a few minutes."
            );
        // Whom they add to may be of a family that nobody told the reader of; what is found out here is not shown.
        using var unlimited = db.Unlimited();
        return await RecordAsync(contact, request, actor, cancel);
    }

    private async Task<Outcome<FamilyId>> RecordAsync(
        Contact contact,
        RecordFamily request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var run = await db
            .MatchRuns.Where(r => r.Status == RunStatus.Done)
            .MaxAsync(r => (int?)r.No, cancel);
        var of = await PeopleAsync(contact, request.Places, run ?? 0, cancel);
        if (PersonOfContact.Family(contact, of, clock.Today()) is not { } built)
            return Outcome.Refused(
                "A family here is a child, or an expected child, with those who bring them up. Say which of these people is the child."
            );
        if (await IsOfAnotherAsync(contact, of, built, cancel))
            return Outcome.Refused(
                "One of these children is of a family that is known here already. Look again for who is meant, and choose that family."
            );
        var begun = await RecordsOfHearth.BeginAsync(db, clock, contact.Reference, actor, cancel);
        await RecordsOfHearth.AddAsync(
            db,
            clock,
            begun,
            [.. of.Select(p => (p.Key(contact), p.Identity))],
            cancel
        );
        await new Linking(db, clock).AddAsync(contact, of, run ?? 0, actor, cancel);
        var family = await FamilyAsync(contact, of, built, run ?? 0, cancel);
        contact.FamilyId = family;
        foreach (var person in of)
        {
            (person.Said.PersonId, person.Said.IsNotKnown) = (person.Person.Id, false);
            (person.Said.SettledBy, person.Said.SettledAt) = (actor.UserId, clock.UtcNow());
        }
        db.Entry(contact).State = EntityState.Modified;
        return await db.SaveAsync(
            family,
            Event.By(actor, "people.family-recorded", contact.Subject, clock.UtcNow()),
            cancel
        );
    }

    private async Task<PersonOfContact[]> PeopleAsync(
        Contact contact,
        IReadOnlyDictionary<int, FamilyPlace> places,
        int run,
        CancellationToken cancel
    )
    {
        var ids = contact.People.Select(p => p.PersonId).OfType<PersonId>().ToArray();
        var known = await db
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, cancel);
        return
        [
            .. contact
                .People.Where(p => places[p.No] != FamilyPlace.NotOfIt)
                .Select(p =>
                    PersonOfContact.Of(
                        contact,
                        p,
                        places[p.No],
                        p.PersonId is { } id ? known[id] : null,
                        run,
                        clock.Today()
                    )
                ),
        ];
    }

    /// <summary>A child has one family: a new one beside it would be joined with it by the next run.</summary>
    private Task<bool> IsOfAnotherAsync(
        Contact contact,
        PersonOfContact[] of,
        BuiltFamily built,
        CancellationToken cancel
    )
    {
        var children = built
            .Members.Where(m => m.Role is MemberRole.Child or MemberRole.Unborn)
            .Select(m => of[m.Person].Person.Id)
            .ToArray();
        return db.FamilyMembers.AnyAsync(
            m =>
                children.Contains(m.PersonId)
                && (m.Role == MemberRole.Child || m.Role == MemberRole.Unborn)
                && m.FamilyId != contact.FamilyId,
            cancel
        );
    }

    /// <summary>The family that the contact is about with those added whom it lacked, or a new one.</summary>
    private async Task<FamilyId> FamilyAsync(
        Contact contact,
        PersonOfContact[] of,
        BuiltFamily built,
        int run,
        CancellationToken cancel
    )
    {
        Person[] people = [.. of.Select(p => p.Person)];
        if (contact.FamilyId is not { } family)
        {
            family = FamilyId.New();
            db.Families.Add(
                new()
                {
                    Id = family,
                    Name = FamiliesFound.NameOf(built, people),
                    Locality = people[built.Members[0].Person].Locality,
                    CreatedRun = run,
                }
            );
        }
        var there = await db
            .FamilyMembers.Where(m => m.FamilyId == family)
            .Select(m => m.PersonId)
            .ToHashSetAsync(cancel);
        db.FamilyMembers.AddRange(
            built
                .Members.Select(m => FamiliesFound.Member(family.Value, m, people))
                .Where(m => !there.Contains(m.PersonId))
        );
        return family;
    }

    private Task<WorkLock?> TakeAsync(string work, CancellationToken cancel) =>
        WorkLock.TryTakeAsync(folder, work, Patience, cancel);
}
