using System.Security.Cryptography;
using System.Text;
using Hearth.Core.Data;
using Microsoft.AspNetCore.Identity;

namespace Hearth.Core.Access.SecondFactor;

/// <param name="UserId">Whose password was right.</param>
/// <param name="Stamp">Of the account, when it was.</param>
/// <param name="Code">Six digits.</param>
/// <param name="Again">They are signed in, and show once more that it is they.</param>
public sealed record CheckCode(Guid UserId, string Stamp, string Code, bool Again = false);

/// <summary>
/// The second step of signing in. A code works once; wrong ones count as wrong passwords do. The first right code of a new
/// authenticator sets it up.
/// </summary>
public sealed class CheckCodeOperation(AppDb db, UserManager<User> users, TimeProvider clock)
{
    public const string Wrong =
        "That code is not right, or was used already. Wait for the next one.";

    public async Task<Outcome<User>> RunAsync(CheckCode request, CancellationToken cancel)
    {
        if (
            await users.FindByIdAsync(request.UserId.ToString("D")) is not { DisabledAt: null } user
            || user.SecurityStamp != request.Stamp
        )
            return Outcome.NotFound;
        var actor = user.ActFor(Purpose.ManageAccounts);
        var subject = $"user:{user.Id:D}";
        var code = request.Code.Replace(" ", "", StringComparison.Ordinal);
        var used = Convert.ToHexString(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id:D}:{code}"))
        );
        if (
            await users.IsLockedOutAsync(user)
            || user.LastCode == used
            || !await users.VerifyTwoFactorTokenAsync(
                user,
                TokenOptions.DefaultAuthenticatorProvider,
                code
            )
        )
        {
            await users.AccessFailedAsync(user);
            db.Events.Add(Event.By(actor, "access.code-refused", subject, clock.UtcNow()));
            await db.SaveChangesAsync(cancel);
            return Outcome.Refused(Wrong);
        }
        await users.ResetAccessFailedCountAsync(user);
        user.LastCode = used;
        if (!user.TwoFactorEnabled)
        {
            user.TwoFactorEnabled = true;
            db.Events.Add(Event.By(actor, "access.authenticator-added", subject, clock.UtcNow()));
        }
        return await db.SaveAsync(
            user,
            Event.By(
                actor,
                request.Again ? "access.proved-again" : "access.signed-in",
                subject,
                clock.UtcNow()
            ),
            cancel
        );
    }
}
