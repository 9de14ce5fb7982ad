using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Linkage.Standardise;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Finding;

/// <summary>
/// The one person who is meant by what is asked, whoever asks: found by the published grades and never by guessing, so that
/// an emergency opens no stranger's family.
/// </summary>
internal static class OneWhoIsMeant
{
    /// <summary>Null when nobody agrees well enough, or more than one does.</summary>
    public static async Task<PersonId?> FindAsync(
        AppDb db,
        PersonIndex index,
        PersonAsked asked,
        CancellationToken cancel
    )
    {
        if (await index.GetAsync(db, cancel) is not { } warm)
            return null;
        var who = asked.AsIdentity();
        var home = warm.Homes.KeyOf(HomeAddress.Read(who.Address, who.Postcode));
        PersonId[] meant =
        [
            .. (await PeopleMet.FindAsync(db, warm, who, cancel))
                .Where(m =>
                    MatchGrades.Of(
                        who,
                        m.Identity,
                        home is not null
                            && home
                                == warm.Homes.KeyOf(
                                    HomeAddress.Read(m.Identity.Address, m.Identity.Postcode)
                                )
                    ) >= MatchGrade.Good
                )
                .Select(m => m.Person)
                .Distinct(),
        ];
        return meant is [var one] ? one : null;
    }

    public static async Task<List<FamilyId>> FamiliesAsync(
        AppDb db,
        PersonId person,
        CancellationToken cancel
    )
    {
        // Whoever asks does not know of them yet.
        using var unlimited = db.Unlimited();
        return await db
            .FamilyMembers.Where(m => m.PersonId == person)
            .Select(m => m.FamilyId)
            .ToListAsync(cancel);
    }
}
