using Hearth.Core.Data;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People;

/// <summary>What sources that somebody may see say of who is what to whom in a family, and what was decided of it.</summary>
internal static class KinshipOf
{
    public static async Task<Kinship> ReadAsync(
        AppDb db,
        IReadOnlyList<MemberRead> members,
        FamilyAccess access,
        CancellationToken cancel
    )
    {
        var ids = members.Select(m => m.Id).ToArray();
        var links = await (
            from link in db.PersonLinks.AsNoTracking()
            where ids.Contains(link.PersonId)
            join identity in db.Identities on link.IdentityId equals identity.Id
            join source in db.Sources on identity.SourceNo equals source.No
            select new
            {
                link.IdentityId,
                link.PersonId,
                Source = source.Id,
                identity.HouseholdRef,
                identity.Relationship,
            }
        ).ToListAsync(cancel);
        var person = links.ToDictionary(l => l.IdentityId, l => l.PersonId);
        var identities = person.Keys.ToArray();
        var decisions = await db
            .MatchDecisions.AsNoTracking()
            .Include(d => d.Identities)
            .Where(d =>
                d.UndoneAt == null
                && (d.Kind == DecisionKind.ParentOf || d.Kind == DecisionKind.PartnerOf)
                && d.Identities.Any(i => identities.Contains(i.IdentityId))
            )
            .ToListAsync(cancel);
        return KinshipRules.Of(
            members,
            links
                .Where(l => l.HouseholdRef is not null && access.MaySource(l.Source))
                .Select(l => new SaidAs(l.PersonId, l.Source, l.HouseholdRef!, l.Relationship)),
            Across(DecisionKind.ParentOf),
            Across(DecisionKind.PartnerOf)
        );

        IEnumerable<(PersonId, PersonId)> Across(DecisionKind kind) =>
            from decision in decisions
            where decision.Kind == kind
            from left in decision.Left.Where(person.ContainsKey)
            from right in decision.Right.Where(person.ContainsKey)
            select (person[left], person[right]);
    }
}
