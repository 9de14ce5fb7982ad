using System.Buffers.Text;
using Hearth.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">In base64url, for an address.</param>
/// <param name="Name">What they call it.</param>
/// <param name="AddedAt">When.</param>
/// <param name="IsBackedUp">Whether the device's maker keeps a copy: it is on other devices of theirs too.</param>
public sealed record OwnPasskey(string Id, string Name, DateTime AddedAt, bool IsBackedUp);

/// <summary>Somebody's own account: who they are here, and how they sign in.</summary>
public sealed record OwnAccount(
    User User,
    string Agency,
    bool HasPassword,
    string? Provider,
    IReadOnlyList<OwnPasskey> Passkeys,
    IReadOnlyList<OwnSignIn> SignIns
);

/// <summary>One of the last sign-ins, or tries: whoever did not make it knows that somebody else did.</summary>
public sealed record OwnSignIn(DateTime At, string Kind);

public sealed class OwnAccountQuery(AppDb db, UserManager<User> users)
{
    private const int LastSignIns = 5;

    public async Task<OwnAccount?> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (await users.FindByIdAsync(actor.UserId) is not { } user)
            return null;
        var agency = await db
            .Agencies.Where(a => a.Id == user.AgencyId)
            .Select(a => a.Name)
            .SingleOrDefaultAsync(cancel);
        var logins = await users.GetLoginsAsync(user);
        string[] kinds = ["access.signed-in", "access.sign-in-refused", "access.locked-out"];
        var signIns = await db
            .Events.Where(e => e.UserId == actor.UserId && kinds.Contains(e.Kind))
            .OrderByDescending(e => e.At)
            .Take(LastSignIns)
            .Select(e => new OwnSignIn(e.At, e.Kind))
            .ToListAsync(cancel);
        var passkeys = await users.GetPasskeysAsync(user);
        return new(
            user,
            agency ?? user.AgencyId,
            user.PasswordHash is not null,
            logins.FirstOrDefault()?.LoginProvider,
            [
                .. passkeys
                    .OrderBy(p => p.CreatedAt)
                    .Select(p => new OwnPasskey(
                        Base64Url.EncodeToString(p.CredentialId),
                        p.Name ?? "",
                        p.CreatedAt.UtcDateTime,
                        p.IsBackedUp
                    )),
            ],
            signIns
        );
    }
}
