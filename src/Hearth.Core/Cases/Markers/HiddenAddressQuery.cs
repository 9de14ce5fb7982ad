using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sources;
using Hearth.Rules.Cases;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Markers;

/// <summary>
/// Whose address is shown to nobody but those named on a marker. Every page that shows where somebody lives asks here; who is
/// cleared goes by account alone, whatever else a role may see.
/// </summary>
public sealed class HiddenAddressQuery(AppDb db)
{
    /// <summary>What stands in an address's place.</summary>
    public const string Words = "Confidential";

    /// <summary>Takes where somebody lives out of a record that is not saved.</summary>
    internal static void Hide(Identity said)
    {
        said.Address = said.Address is null && said.Postcode is null ? null : Words;
        (said.Postcode, said.Uprn) = (null, null);
    }

    /// <summary>Whether anybody's address is hidden from anybody.</summary>
    internal async Task<bool> IsAnyAsync(CancellationToken cancel)
    {
        using var unlimited = db.Unlimited();
        return await db.Markers.AnyAsync(
            m => m.EndedAt == null && m.Does == MarkerDoes.HideAddress,
            cancel
        );
    }

    internal Task<IReadOnlySet<PersonId>> OfAsync(
        IReadOnlyCollection<PersonId> people,
        Actor actor,
        CancellationToken cancel
    ) => MarkersOf.HiddenAsync(db, people, actor.UserId, cancel);

    /// <summary>Of these records of returns, those of somebody whose address is hidden.</summary>
    internal async Task<IReadOnlySet<long>> OfRecordsAsync(
        IReadOnlyCollection<long> identities,
        Actor actor,
        CancellationToken cancel
    )
    {
        List<PersonLink> links;
        using (db.Unlimited())
            links = await db
                .PersonLinks.AsNoTracking()
                .Where(l => identities.Contains(l.IdentityId))
                .ToListAsync(cancel);
        var hidden = await OfAsync([.. links.Select(l => l.PersonId).Distinct()], actor, cancel);
        return links.Where(l => hidden.Contains(l.PersonId)).Select(l => l.IdentityId).ToHashSet();
    }

    /// <summary>Of these families, those of whom somebody's address is hidden: where the family lives is not said either.</summary>
    internal async Task<IReadOnlySet<FamilyId>> OfFamiliesAsync(
        IReadOnlyCollection<FamilyId> families,
        Actor actor,
        CancellationToken cancel
    )
    {
        var members = await db
            .FamilyMembers.AsNoTracking()
            .Where(m => families.Contains(m.FamilyId))
            .Select(m => new { m.FamilyId, m.PersonId })
            .ToListAsync(cancel);
        var hidden = await OfAsync([.. members.Select(m => m.PersonId).Distinct()], actor, cancel);
        return members.Where(m => hidden.Contains(m.PersonId)).Select(m => m.FamilyId).ToHashSet();
    }
}
