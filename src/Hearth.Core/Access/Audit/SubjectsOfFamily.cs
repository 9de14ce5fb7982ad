using Hearth.Core.Data;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Audit;

/// <summary>
/// What events about a family are kept under: the family, its people, whoever was merged into either, the pairs and
/// decisions about their records, and the lists the family stands on.
/// </summary>
internal static class SubjectsOfFamily
{
    public static async Task<IReadOnlyCollection<string>> ReadAsync(
        AppDb db,
        FamilyId family,
        CancellationToken cancel
    )
    {
        // Who looks into what was done to a family sees ids of it here, and nothing of its content.
        using var unlimited = db.Unlimited();
        var families = await SubjectsOf.WithMergedAsync(db, IdOf.Family, [family.Value], cancel);
        var typed = families.Select(f => new FamilyId(f)).ToArray();
        var members = await db
            .FamilyMembers.AsNoTracking()
            .Where(m => typed.Contains(m.FamilyId))
            .Select(m => m.PersonId)
            .ToListAsync(cancel);
        var people = await SubjectsOf.WithMergedAsync(
            db,
            IdOf.Person,
            members.Select(m => m.Value),
            cancel
        );
        var identities = await db
            .PersonLinks.AsNoTracking()
            .Where(l => members.Contains(l.PersonId))
            .Select(l => l.IdentityId)
            .ToListAsync(cancel);
        var pairs = await db
            .DoubtfulPairs.AsNoTracking()
            .Where(p => identities.Contains(p.LeftIdentity) || identities.Contains(p.RightIdentity))
            .Select(p => p.Id)
            .ToListAsync(cancel);
        var decisions = await db
            .MatchDecisions.AsNoTracking()
            .Where(d => d.Identities.Any(i => identities.Contains(i.IdentityId)))
            .Select(d => d.Id)
            .ToListAsync(cancel);
        var lists = await db
            .ListEntries.AsNoTracking()
            .Where(e => typed.Contains(e.FamilyId))
            .Select(e => e.ListId)
            .ToListAsync(cancel);
        return
        [
            .. families.Select(f => $"family:{f:D}"),
            .. people.Select(p => $"person:{p:D}"),
            .. pairs.Select(p => $"pair:{p:D}"),
            .. decisions.Select(d => $"matching-decision:{d:D}"),
            .. lists.Select(l => $"list:{l}"),
        ];
    }
}
