using Hearth.Core.Access;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Data;
using Hearth.Core.Matching.Models;
using Hearth.Core.Matching.Running;
using Hearth.Core.Sharing;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Catalogue;
using Hearth.Linkage.Explain;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People;

/// <summary>Who a source says a person is, and how sure the match run was that it is this person.</summary>
public sealed record SourceIdentity(
    Identity Said,
    string SourceName,
    double? MatchWeight,
    string? Because
);

/// <summary>How one field of two records compares; the weight in bits is above 0 where it speaks for one person.</summary>
public sealed record FieldCompared(
    string Field,
    string How,
    string? Left,
    string? Right,
    double Weight
);

/// <summary>Two of a person's records, field by field. <paramref name="Left"/> and <paramref name="Right"/> are places in the list of identities.</summary>
public sealed record PairExplained(int Left, int Right, IReadOnlyList<FieldCompared> Fields);

/// <param name="Id">The person.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Identities">Who each source says they are, by source.</param>
/// <param name="Pairs">Each record against the one it agrees with most.</param>
public sealed record PersonRecords(
    PersonId Id,
    string Name,
    IReadOnlyList<SourceIdentity> Identities,
    IReadOnlyList<PairExplained> Pairs
);

/// <summary>How a person's records are known to be one person's, field by field (requirement MA-1). Reading it is an event.</summary>
public sealed class PersonRecordsQuery(
    AppDb db,
    DataFolder folder,
    SourceCatalogue catalogue,
    FamilyAccessQuery sharing,
    HiddenAddressQuery addresses,
    TimeProvider clock
)
{
    /// <summary>Null when the person is not of the family, or the actor may not know.</summary>
    public async Task<PersonRecords?> RunAsync(
        FamilyId family,
        PersonId id,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.PeopleRead)
            || await sharing.OfAsync(family, FlowKind.FamilyPage, actor, cancel) is not { } access
        )
        {
            await ReadEvent.RefusedAsync(db, clock, actor, $"person:{id}", cancel);
            return null;
        }
        var isMember = await db.FamilyMembers.AnyAsync(
            m => m.FamilyId == family && m.PersonId == id,
            cancel
        );
        if (!isMember)
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "people.records-read",
            $"person:{id}",
            null,
            cancel
        );
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == id, cancel);
        var rows = await (
            from link in db.PersonLinks.AsNoTracking()
            where link.PersonId == id
            join identity in db.Identities on link.IdentityId equals identity.Id
            join source in db.Sources on identity.SourceNo equals source.No
            select new
            {
                Link = link,
                Identity = identity,
                SourceId = source.Id,
            }
        ).ToListAsync(cancel);
        var found = rows.Where(r => access.MaySource(r.SourceId))
            .OrderBy(r => r.SourceId, StringComparer.Ordinal)
            .ThenBy(r => r.Identity.Id)
            .ToArray();
        if ((await addresses.OfAsync([id], actor, cancel)).Count > 0)
            foreach (var row in found)
                HiddenAddressQuery.Hide(row.Identity);
        return new PersonRecords(
            id,
            FamilyMembersRead.NameOf(person),
            [
                .. found.Select(r => new SourceIdentity(
                    r.Identity,
                    catalogue.Find(r.SourceId)?.Name ?? r.SourceId,
                    r.Link.MatchWeight,
                    r.Link.Because
                )),
            ],
            Explain([.. found.Select(r => r.Identity)])
        );
    }

    /// <summary>
    /// Each record against the one it agrees with most, in a chain that holds all together. How rare a name is in the
    /// council is not among these weights: it takes the whole council to tell, and the run's own weight counts it.
    /// </summary>
    private List<PairExplained> Explain(Identity[] identities)
    {
        if (identities.Length < 2)
            return [];
        var explaining = new Explaining(IdentityTable.Of(identities), ModelReader.Latest(folder));
        List<PairExplained> pairs = [];
        HashSet<int> joined = [0];
        var all = new Dictionary<(int, int), Waterfall>();
        for (var l = 0; l < identities.Length; l++)
        for (var r = 0; r < identities.Length; r++)
            if (l != r)
                all[(l, r)] = explaining.Explain(l, r);
        while (joined.Count < identities.Length)
        {
            var ((left, right), best) = all.Where(p =>
                    joined.Contains(p.Key.Item1) && !joined.Contains(p.Key.Item2)
                )
                .OrderByDescending(p => p.Value.Steps.Sum(s => s.LevelWeight))
                .ThenBy(p => p.Key)
                .First();
            joined.Add(right);
            pairs.Add(
                new(
                    left,
                    right,
                    [
                        .. best.Steps.Select(s => new FieldCompared(
                            s.Comparison,
                            s.Level,
                            Say(s.Left),
                            Say(s.Right),
                            s.LevelWeight
                        )),
                    ]
                )
            );
        }
        return pairs;
    }

    private static string? Say(IReadOnlyList<string?> values)
    {
        var said = values.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return said.Length == 0 ? null : string.Join(", ", said);
    }
}
