using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Finding;
using Hearth.Core.People;
using Hearth.Core.Sharing.Requests;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Objections;

/// <param name="Of">The objection.</param>
/// <param name="Who">Who objects; null to whoever decides and knows of no family.</param>
/// <param name="Agency">The agency's name; null: any.</param>
public sealed record ObjectionRead(SharingObjection Of, string? Who, string? Agency);

/// <summary>Objections to sharing: of a family, for those who decide what is shared; and those that wait, for the officer.</summary>
public sealed class ObjectionsQuery(
    AppDb db,
    FamilyAccessQuery access,
    PersonIndex index,
    TimeProvider clock
)
{
    private const int Most = 200;

    /// <summary>Null when they may not know of the family. That they are read is an event where there are any.</summary>
    public async Task<IReadOnlyList<ObjectionRead>?> OfFamilyAsync(
        FamilyId family,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (await access.OfAsync(family, FlowKind.FamilyPage, actor, cancel) is null)
            return null;
        family = await MergedNow.FamilyAsync(db, family, cancel);
        var found = await db
            .SharingObjections.AsNoTracking()
            .Where(o => o.FamilyId == family)
            .ToListAsync(cancel);
        if (found.Count == 0)
            return [];
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "sharing.objections-read",
            $"family:{family}",
            null,
            cancel
        );
        var members = await FamilyMembersRead.ReadAsync(db, family, cancel);
        return await NamedAsync(
            found,
            o =>
                members.FirstOrDefault(m => m.Id == o.PersonId)?.Name
                ?? "someone no longer in the family",
            cancel
        );
    }

    /// <summary>
    /// Of the family of whom a request is about, for whoever answers it: none where they may not know of the family, so that
    /// being asked tells nobody that a family is known here.
    /// </summary>
    public async Task<IReadOnlyList<ObjectionRead>> OfRequestAsync(
        InformationRequest request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var who = JsonSerializer.Deserialize<PersonAsked>(request.Query)!;
        PersonId? meant;
        using (db.Unlimited())
            meant = await OneWhoIsMeant.FindAsync(db, index, who, cancel);
        if (meant is not { } person)
            return [];
        List<ObjectionRead> found = [];
        foreach (var family in await OneWhoIsMeant.FamiliesAsync(db, person, cancel))
            found.AddRange(await OfFamilyAsync(family, actor, cancel) ?? []);
        return found;
    }

    /// <summary>For whoever decides: by number, without names of families or people. Null for anybody else.</summary>
    public async Task<IReadOnlyList<ObjectionRead>?> AllAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.SharingManage))
            return null;
        using var unlimited = db.Unlimited();
        var found = await db
            .SharingObjections.AsNoTracking()
            .OrderBy(o => o.Answer == ObjectionAnswer.Waiting ? 0 : 1)
            .ThenByDescending(o => o.RecordedAt)
            .Take(Most)
            .ToListAsync(cancel);
        // Of each family, so that its own record tells that its words were read.
        var now = clock.UtcNow();
        db.Events.AddRange(
            found
                .Select(o => o.Subject)
                .Distinct()
                .Select(s => Event.By(actor, "sharing.objections-read", s, now))
        );
        await db.SaveChangesAsync(cancel);
        return await NamedAsync(found, _ => null, cancel);
    }

    /// <summary>How many wait for the actor to decide; nobody is named.</summary>
    public async Task<int> WaitingAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.SharingManage))
            return 0;
        using var unlimited = db.Unlimited();
        return await db.SharingObjections.CountAsync(
            o => o.Answer == ObjectionAnswer.Waiting,
            cancel
        );
    }

    private async Task<IReadOnlyList<ObjectionRead>> NamedAsync(
        IReadOnlyList<SharingObjection> found,
        Func<SharingObjection, string?> who,
        CancellationToken cancel
    )
    {
        var agencies = await db
            .Agencies.AsNoTracking()
            .ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        return
        [
            .. found
                .OrderBy(o => o.Answer == ObjectionAnswer.Waiting ? 0 : 1)
                .ThenByDescending(o => o.RecordedAt)
                .Select(o => new ObjectionRead(
                    o,
                    who(o),
                    o.AgencyId is { } id ? agencies.GetValueOrDefault(id, id) : null
                )),
        ];
    }
}
