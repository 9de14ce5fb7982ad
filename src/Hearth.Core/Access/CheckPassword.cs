using Hearth.Core.Access.SecondFactor;
using Hearth.Core.Data;
using Hearth.Core.Partners;
using Microsoft.AspNetCore.Identity;

namespace Hearth.Core.Access;

/// <param name="Email">Whose account.</param>
/// <param name="Password">As typed.</param>
/// <param name="Again">They are signed in, and show once more that it is they.</param>
public sealed record CheckPassword(string Email, string Password, bool Again = false);

/// <summary>Whose password was right, and what is still wanted of them.</summary>
public sealed record PasswordRight(User User, SecondStep Next);

/// <summary>
/// Who signs in. A wrong name, a wrong password, a locked and a disabled account are one answer, after the same work:
/// nobody learns from it who has an account.
/// </summary>
public sealed class CheckPasswordOperation(
    AppDb db,
    UserManager<User> users,
    StandingQuery standing,
    DataFolder folder,
    TimeProvider clock
)
{
    public const string Wrong =
        "The e-mail address and password do not match an account that can sign in. After 5 wrong tries an account is locked for 15 minutes.";

    /// <summary>Made anew for each program start; checked when there is no account, so that the answer takes as long.</summary>
    private static readonly Lazy<string> Nobody = new(() =>
        new PasswordHasher<User>().HashPassword(new User(), LinkToken.Create())
    );

    public async Task<Outcome<PasswordRight>> RunAsync(
        CheckPassword request,
        CancellationToken cancel
    )
    {
        var user = await users.FindByEmailAsync(request.Email.Trim());
        if (user is not { PasswordHash: not null, DisabledAt: null })
        {
            users.PasswordHasher.VerifyHashedPassword(new User(), Nobody.Value, request.Password);
            // The name typed is not kept: it may be a stranger's, or a password in the wrong field.
            return await RefusedAsync(
                user?.ActFor(Purpose.ManageAccounts) ?? Actor.Nobody,
                "access.sign-in-refused",
                user is null ? "user:unknown" : $"user:{user.Id:D}",
                cancel
            );
        }
        var right = await users.CheckPasswordAsync(user, request.Password);
        var actor = user.ActFor(Purpose.ManageAccounts);
        var subject = $"user:{user.Id:D}";
        if (await users.IsLockedOutAsync(user))
            return await RefusedAsync(actor, "access.sign-in-refused", subject, cancel);
        if (right)
        {
            await users.ResetAccessFailedCountAsync(user);
            // Told only to someone who has shown that the account is theirs (requirement AG-2).
            if (await standing.WhyNotAsync(user.AgencyId, cancel) is { } reason)
            {
                db.Events.Add(
                    Event.By(actor, "access.agency-not-in-force", subject, clock.UtcNow())
                );
                await db.SaveChangesAsync(cancel);
                return Outcome.Refused($"You cannot sign in now. {reason}");
            }
            var next = SecondSteps.Of(user, folder);
            return await db.SaveAsync(
                new PasswordRight(user, next),
                Event.By(
                    actor,
                    next != SecondStep.None ? "access.password-right"
                        : request.Again ? "access.proved-again"
                        : "access.signed-in",
                    subject,
                    clock.UtcNow()
                ),
                cancel
            );
        }
        await users.AccessFailedAsync(user);
        var locked = await users.IsLockedOutAsync(user);
        return await RefusedAsync(
            actor,
            locked ? "access.locked-out" : "access.sign-in-refused",
            subject,
            cancel
        );
    }

    private async Task<Outcome<PasswordRight>> RefusedAsync(
        Actor actor,
        string kind,
        string subject,
        CancellationToken cancel
    )
    {
        db.Events.Add(Event.By(actor, kind, subject, clock.UtcNow()));
        await db.SaveChangesAsync(cancel);
        return Outcome.Refused(Wrong);
    }
}
