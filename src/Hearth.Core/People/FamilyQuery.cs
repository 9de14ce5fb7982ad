using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Eligibility;
using Hearth.Core.Eligibility.Reading;
using Hearth.Core.Sharing;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Loading;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People;

/// <summary>
/// A family: who belongs and why, what a list says of it on what evidence, and what happened over two years. That it is
/// read is an event, saved before anything is given back.
/// </summary>
public sealed class FamilyQuery(
    AppDb db,
    Rulebook rulebook,
    SourceCatalogue catalogue,
    FamilyAccessQuery sharing,
    TimeProvider clock
)
{
    private const int TimelineMonths = 24;

    /// <summary>Null when there is no such family, or none that the actor may know of.</summary>
    public async Task<FamilyRead?> RunAsync(
        FamilyId id,
        ListId? list,
        Actor actor,
        CancellationToken cancel
    )
    {
        var subject = $"family:{id}";
        if (
            !actor.May(Permission.PeopleRead)
            || await sharing.OfAsync(id, FlowKind.FamilyPage, actor, cancel) is not { } access
        )
        {
            await ReadEvent.RefusedAsync(db, clock, actor, subject, cancel);
            return null;
        }
        if (
            await db.Families.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel)
            is not { } family
        )
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor with
            {
                Basis = actor.Basis ?? access.Basis,
            },
            "people.family-read",
            subject,
            JsonSerializer.Serialize(new { read = "members, needs, evidence, timeline" }),
            cancel
        );

        var members = await FamilyMembersRead.ReadAsync(db, id, cancel);
        var listings = await ListingsRead.ReadAsync(db, rulebook, id, cancel);
        var listing =
            listings.FirstOrDefault(l => l.List.Id == list)
            ?? (listings.Count > 0 ? listings[0] : null);
        var judgement = listing is null
            ? null
            : await JudgementOf.ReadAsync(db, rulebook, catalogue, listing, cancel);
        var asAt = listing?.List.AsAt ?? clock.Today();
        var from = asAt.AddMonths(-TimelineMonths);
        var timeline = await TimelineOf.ReadAsync(
            db,
            catalogue,
            members,
            judgement?.Framework,
            (from, asAt),
            listing?.List.KnownBy,
            cancel
        );
        var read = new FamilyRead(
            family,
            asAt,
            members,
            listings,
            judgement,
            await NominationsAsync(id, cancel),
            timeline,
            from,
            await NamesAsync(members, judgement, cancel)
        )
        {
            Kinship = await KinshipOf.ReadAsync(db, members, access, cancel),
        };
        return FamilyRedacted.Of(
            read,
            access,
            actor.May(Permission.EligibilityRead),
            await RecordsAsync(members, access, cancel)
        );
    }

    /// <summary>How many records of each member are of sources the reader may see.</summary>
    private async Task<IReadOnlyDictionary<PersonId, int>> RecordsAsync(
        IReadOnlyList<MemberRead> members,
        FamilyAccess access,
        CancellationToken cancel
    )
    {
        // Whoever sees every source reads the members' own counts.
        if (access.Withheld.Count == 0)
            return new Dictionary<PersonId, int>();
        var ids = members.Select(m => m.Id).ToArray();
        var found = await (
            from link in db.PersonLinks.AsNoTracking()
            where ids.Contains(link.PersonId)
            join identity in db.Identities on link.IdentityId equals identity.Id
            join source in db.Sources on identity.SourceNo equals source.No
            select new { link.PersonId, source.Id }
        ).ToListAsync(cancel);
        return found
            .Where(f => access.MaySource(f.Id))
            .CountBy(f => f.PersonId)
            .ToDictionary(c => c.Key, c => c.Value);
    }

    private async Task<IReadOnlyList<NominationRead>> NominationsAsync(
        FamilyId id,
        CancellationToken cancel
    )
    {
        var names = rulebook
            .Frameworks.SelectMany(f => f.Indicators)
            .GroupBy(i => i.Indicator.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().Indicator.Name, StringComparer.Ordinal);
        var found = await db
            .Nominations.AsNoTracking()
            .Where(n => n.FamilyId == id)
            .ToListAsync(cancel);
        return
        [
            .. found
                .OrderByDescending(n => n.Date)
                .ThenByDescending(n => n.RecordedAt)
                .Select(n => new NominationRead(
                    n,
                    n.CriterionId is { } c ? names.GetValueOrDefault(c, c) : null
                )),
        ];
    }

    private async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(
        IReadOnlyList<MemberRead> members,
        JudgementRead? judgement,
        CancellationToken cancel
    )
    {
        var missing = (judgement?.Problems ?? [])
            .SelectMany(p => p.Indicators)
            .SelectMany(i => i.Answers)
            .SelectMany(a => a.Evidence.Select(e => e.Person).Append(a.Person))
            .OfType<PersonId>()
            .Except(members.Select(m => m.Id))
            .ToArray();
        var people = await db
            .People.AsNoTracking()
            .Where(p => missing.Contains(p.Id))
            .ToListAsync(cancel);
        return people.ToDictionary(
            p => p.Id,
            p => $"{FamilyMembersRead.NameOf(p)} (no longer in the family)"
        );
    }
}
