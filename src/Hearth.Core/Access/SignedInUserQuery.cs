using Hearth.Core.Data;
using Hearth.Core.Partners;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access;

/// <summary>
/// Whose session this is, asked at every request: a disabled account, a changed password, a changed role and the end of an
/// agency's authorisation take effect at once.
/// </summary>
public sealed class SignedInUserQuery(AppDb db, StandingQuery standing)
{
    /// <summary>Null when the session has ended.</summary>
    public async Task<User?> RunAsync(Guid id, string stamp, CancellationToken cancel)
    {
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancel);
        return
            user is { DisabledAt: null }
            && user.SecurityStamp == stamp
            && await standing.WhyNotAsync(user.AgencyId, cancel) is null
            ? user
            : null;
    }
}
