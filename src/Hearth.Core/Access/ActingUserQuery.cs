using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access;

/// <summary>The person an account belongs to, for a decision at the command line that a named person must stand behind.</summary>
public sealed class ActingUserQuery(AppDb db)
{
    public async Task<Actor?> RunAsync(string email, Purpose purpose, CancellationToken cancel)
    {
        var name = email.Trim().ToUpperInvariant();
        var user = await db
            .Users.AsNoTracking()
            .SingleOrDefaultAsync(
                u => u.NormalizedUserName == name && u.DisabledAt == null,
                cancel
            );
        return user?.ActFor(purpose);
    }
}
