using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Team;

/// <summary>Whose role lets them lead the work with a family.</summary>
internal static class LeadAccounts
{
    public static bool MayLead(SharingVocabulary words, Role role) =>
        words.Roles.TryGetValue(Kebab.Of(role), out var bundle)
        && bundle.May.Contains(Permission.CasesWork);

    public static async Task<IReadOnlyList<User>> AllAsync(
        AppDb db,
        SharingVocabulary words,
        CancellationToken cancel
    ) =>
        [
            .. (
                await db.Users.AsNoTracking().Where(u => u.DisabledAt == null).ToListAsync(cancel)
            ).Where(u => MayLead(words, u.Role)),
        ];

    /// <summary>The account; or why it cannot lead the work with this family.</summary>
    public static async Task<Outcome<User>> FindAsync(
        AppDb db,
        SharingVocabulary words,
        Guid id,
        FamilyId family,
        CancellationToken cancel
    )
    {
        if (
            await db
                .Users.AsNoTracking()
                .SingleOrDefaultAsync(u => u.Id == id && u.DisabledAt == null, cancel)
                is not { } user
            || !MayLead(words, user.Role)
        )
            return Outcome.Refused("Choose somebody whose account lets them work with families.");
        var worker = user.ActFor(Purpose.SupportFamilies);
        return await SealedAgainst.Families(db, worker).AnyAsync(f => f == family, cancel)
            ? Outcome.Refused(
                $"This family is sealed. {user.FullName} has to be named on the seal first."
            )
            : user;
    }
}
