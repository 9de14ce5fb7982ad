using Hearth.Core.Data;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Running;

/// <summary>
/// Whose an identity was, for the keeping of ids. After a merge by decision is undone, each person's records give them back
/// the id they had before it; records that a decision takes out of a person leave the id to the rest.
/// </summary>
internal static class IdsBefore
{
    /// <summary>For each identity whose it was, and for those that a decision takes out of a person, of whom.</summary>
    public static async Task<(
        Dictionary<long, IReadOnlyList<Guid>> Of,
        Dictionary<long, Guid> Left
    )> ReadAsync(AppDb db, IReadOnlyDictionary<Guid, Person> people, CancellationToken cancel)
    {
        var personOf = await db
            .PersonLinks.AsNoTracking()
            .ToDictionaryAsync(
                l => l.IdentityId,
                l => (IReadOnlyList<Guid>)[l.PersonId.Value],
                cancel
            );
        var undone = await db
            .MatchDecisions.AsNoTracking()
            .Include(d => d.Identities)
            .Where(d => d.UndoneAt != null && d.Kind == DecisionKind.SamePerson)
            .OrderByDescending(d => d.DecidedAt)
            .ToListAsync(cancel);
        var parted = await db
            .MatchDecisions.AsNoTracking()
            .Include(d => d.Identities)
            .Where(d => d.UndoneAt == null && d.Kind == DecisionKind.DifferentPersons)
            .ToListAsync(cancel);
        var left = new Dictionary<long, Guid>();
        foreach (var identity in parted.SelectMany(d => Leaving(d, personOf)).ToArray())
            if (
                personOf.TryGetValue(identity.IdentityId, out var current)
                && current.Contains(identity.PersonThen!.Value.Value)
            )
            {
                left[identity.IdentityId] = identity.PersonThen.Value.Value;
                personOf[identity.IdentityId] = [];
            }
        foreach (var identity in undone.SelectMany(d => d.Identities))
            if (
                identity.PersonThen is { } then
                && personOf.TryGetValue(identity.IdentityId, out var now)
                && now.Count > 0
                && Leads(people, then.Value, now[0])
            )
                personOf[identity.IdentityId] = [then.Value];
        return (personOf, left);
    }

    /// <summary>
    /// Those a decision takes out of a person. Where it kept apart two who were apart already, or has parted them before, nobody
    /// leaves.
    /// </summary>
    private static IEnumerable<DecidedIdentity> Leaving(
        MatchDecision decision,
        Dictionary<long, IReadOnlyList<Guid>> personOf
    )
    {
        var stayed = decision
            .Identities.Where(i =>
                !i.Right
                && i.PersonThen is { } then
                && personOf.TryGetValue(i.IdentityId, out var now)
                && now.Contains(then.Value)
            )
            .Select(i => i.PersonThen)
            .OfType<PersonId>()
            .ToHashSet();
        return decision.Identities.Where(i =>
            i.Right && i.PersonThen is { } then && stayed.Contains(then)
        );
    }

    /// <summary>Whether the one was merged into the other, at once or by way of others.</summary>
    private static bool Leads(IReadOnlyDictionary<Guid, Person> people, Guid from, Guid to)
    {
        for (var steps = 0; steps < people.Count; steps++)
        {
            if (!people.TryGetValue(from, out var person) || person.MergedInto is not { } into)
                return false;
            if (into.Value == to)
                return true;
            from = into.Value;
        }
        return false;
    }
}
