using Hearth.Core.Data;
using Hearth.Core.Partners;
using Microsoft.AspNetCore.Identity;

namespace Hearth.Core.Access.Passkeys;

/// <param name="UserId">Whose passkey the browser showed; null when what it showed was not right.</param>
/// <param name="Passkey">The passkey as it stands now, with its count of uses.</param>
/// <param name="Again">They are signed in, and show once more that it is they.</param>
public sealed record SignInByPasskey(Guid? UserId, UserPasskeyInfo? Passkey, bool Again = false);

/// <summary>
/// Signs in by a passkey, or proves once more who is signed in: something somebody has, opened by a PIN or a fingerprint, and
/// so two factors in one step that no false page can ask for.
/// </summary>
/// <remarks>Source: W3C, Web Authentication level 3; OWASP ASVS 5.0, 6.3.3.</remarks>
public sealed class SignInByPasskeyOperation(
    AppDb db,
    UserManager<User> users,
    StandingQuery standing,
    TimeProvider clock
)
{
    public const string Wrong =
        "That passkey does not match an account that can sign in. Sign in another way, or try again.";

    public async Task<Outcome<User>> RunAsync(SignInByPasskey request, CancellationToken cancel)
    {
        var user = request.UserId is { } id ? await users.FindByIdAsync(id.ToString("D")) : null;
        if (user is not { DisabledAt: null } || request.Passkey is not { IsUserVerified: true })
            return await RefusedAsync(user, "access.sign-in-refused", Wrong, cancel);
        if (await standing.WhyNotAsync(user.AgencyId, cancel) is { } reason)
            return await RefusedAsync(
                user,
                "access.agency-not-in-force",
                $"You cannot sign in now. {reason}",
                cancel
            );
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var counted = await users.AddOrUpdatePasskeyAsync(user, request.Passkey);
        if (!counted.Succeeded)
            return Outcome.Conflict(counted.Reason);
        var outcome = await db.SaveAsync(
            user,
            Event.By(
                user.ActFor(Purpose.ManageAccounts),
                request.Again ? "access.proved-again" : "access.signed-in",
                $"user:{user.Id:D}",
                clock.UtcNow(),
                """{"by":"passkey"}"""
            ),
            cancel
        );
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    private async Task<Outcome<User>> RefusedAsync(
        User? user,
        string kind,
        string reason,
        CancellationToken cancel
    )
    {
        db.Events.Add(
            Event.By(
                user?.ActFor(Purpose.ManageAccounts) ?? Actor.Nobody,
                kind,
                user is null ? "user:unknown" : $"user:{user.Id:D}",
                clock.UtcNow()
            )
        );
        await db.SaveChangesAsync(cancel);
        return Outcome.Refused(reason);
    }
}
