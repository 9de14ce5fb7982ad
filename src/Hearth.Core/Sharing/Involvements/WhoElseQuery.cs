using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Involvements;

/// <param name="Of">The involvement.</param>
/// <param name="Agency">The agency's name.</param>
/// <param name="With">The member's name; null: the whole family.</param>
/// <param name="IsNow">Whether it goes on.</param>
public sealed record Involved(Involvement Of, string Agency, string? With, bool IsNow);

/// <summary>
/// Who else is working with this family: the thing practitioners ask for first. For whoever may know of the family; those
/// who work with it now come first.
/// </summary>
public sealed class WhoElseQuery(AppDb db, FamilyAccessQuery access, TimeProvider clock)
{
    /// <summary>Null when there is no such family, or none that the actor may know of.</summary>
    public async Task<IReadOnlyList<Involved>?> RunAsync(
        FamilyId family,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.PeopleRead)
            || await access.OfAsync(family, FlowKind.FamilyPage, actor, cancel) is null
        )
            return null;
        return await OfAsync(family, cancel);
    }

    internal async Task<IReadOnlyList<Involved>> OfAsync(FamilyId family, CancellationToken cancel)
    {
        var today = clock.Today();
        var found = await db
            .Involvements.AsNoTracking()
            .Where(i => i.FamilyId == family)
            .ToListAsync(cancel);
        if (found.Count == 0)
            return [];
        var agencies = await db
            .Agencies.AsNoTracking()
            .ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        var ids = found.Select(i => i.PersonId).OfType<PersonId>().ToArray();
        var people = await db
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, FamilyMembersRead.NameOf, cancel);
        return
        [
            .. found
                .OrderByDescending(i => i.On(today))
                .ThenByDescending(i => i.To ?? DateOnly.MaxValue)
                .ThenBy(i => i.From)
                .Select(i => new Involved(
                    i,
                    agencies.GetValueOrDefault(i.AgencyId, i.AgencyId),
                    i.PersonId is { } person ? people.GetValueOrDefault(person) : null,
                    i.On(today)
                )),
        ];
    }
}
