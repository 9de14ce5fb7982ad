using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access;

public sealed record UserRow(
    Guid Id,
    string Email,
    string FullName,
    string Agency,
    Role Role,
    DateTime CreatedAt,
    DateTime? DisabledAt,
    bool HasAuthenticator
);

/// <summary>The accounts, for an administrator or the data team.</summary>
public sealed class UsersQuery(AppDb db)
{
    public async Task<IReadOnlyList<UserRow>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.AccessAccounts))
            return [];
        var rows = await db
            .Users.Select(u => new UserRow(
                u.Id,
                u.Email!,
                u.FullName,
                u.AgencyId,
                u.Role,
                u.CreatedAt,
                u.DisabledAt,
                u.TwoFactorEnabled
            ))
            .ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Email, StringComparer.Ordinal)];
    }
}
