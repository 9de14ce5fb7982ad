using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access;

/// <summary>The account of somebody of an agency, by their e-mail address. Nobody learns from it who has one.</summary>
public sealed class AccountsOfAgencyQuery(AppDb db)
{
    public async Task<Guid?> OfAsync(
        string agency,
        string? email,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.SharingRecord) || string.IsNullOrWhiteSpace(email))
            return null;
        var normal = email.Trim().ToUpperInvariant();
        return await db
            .Users.Where(u =>
                u.NormalizedEmail == normal && u.AgencyId == agency && u.DisabledAt == null
            )
            .Select(u => (Guid?)u.Id)
            .SingleOrDefaultAsync(cancel);
    }
}
