using System.Text.Json;
using Hearth.Core.Access.SecondFactor;
using Hearth.Core.Data;
using Hearth.Core.Partners;
using Microsoft.AspNetCore.Identity;

namespace Hearth.Core.Access.Providers;

/// <summary>What a provider says of whoever it signed in.</summary>
/// <param name="ProviderId">Which.</param>
/// <param name="Subject">What the provider calls them, for ever (OpenID Connect Core 1.0, §2, <c>sub</c>).</param>
/// <param name="Email">Their address.</param>
/// <param name="EmailVerified">Whether the provider vouches for it.</param>
/// <param name="FullName">Their name.</param>
/// <param name="Groups">Their groups.</param>
/// <param name="Methods">How they showed who they are (RFC 8176, <c>amr</c>).</param>
public sealed record SignInByProvider(
    string ProviderId,
    string Subject,
    string? Email,
    bool EmailVerified,
    string? FullName,
    IReadOnlyList<string> Groups,
    IReadOnlyList<string> Methods
);

/// <summary>
/// Signs in whoever an agency's provider vouches for: into an account of that agency alone, in the role their groups give
/// today. The first time an account is made, or theirs is found by the address the provider vouches for. An account that was
/// shut here stays shut, whatever the provider says.
/// </summary>
public sealed class SignInByProviderOperation(
    AppDb db,
    UserManager<User> users,
    IdentityProviders providers,
    StandingQuery standing,
    DataFolder folder,
    TimeProvider clock
)
{
    // RFC 8176 §2: what a provider says when it asked for more than a password.
    private static readonly string[] StrongMethods =
    [
        "mfa",
        "otp",
        "hwk",
        "swk",
        "sc",
        "fpt",
        "face",
    ];

    public async Task<Outcome<PasswordRight>> RunAsync(
        SignInByProvider request,
        CancellationToken cancel
    )
    {
        if (!providers.All.TryGetValue(request.ProviderId, out var provider))
            return Outcome.NotFound;
        var role = provider
            .Roles.Where(r => request.Groups.Contains(r.Group, StringComparer.Ordinal))
            .Select(r => (Role?)r.Role)
            .FirstOrDefault();
        if (role is not { } given)
            return await RefusedAsync(
                null,
                $"{provider.Name} has not given you a role in Hearth. Ask whoever looks after accounts at your organisation.",
                cancel
            );
        if (await standing.WhyNotAsync(provider.AgencyId, cancel) is { } reason)
            return await RefusedAsync(null, $"You cannot sign in now. {reason}", cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var found = await users.FindByLoginAsync(provider.Id, request.Subject);
        if (found is null)
        {
            var first = await FirstTimeAsync(provider, request, given, cancel);
            if (first is not Outcome<User>.Ok { Value: var made })
            {
                await transaction.RollbackAsync(cancel);
                return await RefusedAsync(
                    null,
                    first is Outcome<User>.Refused { Reason: var why }
                        ? why
                        : "You cannot sign in.",
                    cancel
                );
            }
            found = made;
        }
        if (found.DisabledAt is not null || found.AgencyId != provider.AgencyId)
        {
            await transaction.RollbackAsync(cancel);
            return await RefusedAsync(
                found,
                "Your account has been shut. Ask an administrator of Hearth at the council.",
                cancel
            );
        }
        var now = clock.UtcNow();
        if (found.Role != given)
        {
            db.Events.Add(
                Event.By(
                    found.ActFor(Purpose.ManageAccounts),
                    "access.role-changed",
                    $"user:{found.Id:D}",
                    now,
                    JsonSerializer.Serialize(new { to = Kebab.Of(given), by = provider.Id })
                )
            );
            found.Role = given;
        }
        var next =
            provider.AsksSecondFactor && request.Methods.Intersect(StrongMethods).Any()
                ? SecondStep.None
                : SecondSteps.Of(found, folder);
        var outcome = await db.SaveAsync(
            new PasswordRight(found, next),
            Event.By(
                found.ActFor(Purpose.ManageAccounts),
                next == SecondStep.None ? "access.signed-in" : "access.password-right",
                $"user:{found.Id:D}",
                now,
                JsonSerializer.Serialize(new { by = provider.Id })
            ),
            cancel
        );
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    private async Task<Outcome<User>> FirstTimeAsync(
        IdentityProvider provider,
        SignInByProvider request,
        Role role,
        CancellationToken cancel
    )
    {
        if (request is not { Email: { Length: > 0 } email, EmailVerified: true })
            return Outcome.Refused(
                $"{provider.Name} does not vouch for your e-mail address, which an account here needs."
            );
        var user = await users.FindByEmailAsync(email);
        if (user is not null && user.AgencyId != provider.AgencyId)
            return Outcome.Refused(
                "There is an account with your e-mail address at another agency. Ask an administrator of Hearth at the council."
            );
        if (user is null)
        {
            user = new()
            {
                Id = Guid.CreateVersion7(),
                UserName = email,
                Email = email,
                FullName = request.FullName ?? email,
                AgencyId = provider.AgencyId,
                Role = role,
                CreatedAt = clock.UtcNow(),
                LockoutEnabled = true,
            };
            var created = await users.CreateAsync(user);
            if (!created.Succeeded)
                return Outcome.Refused(created.Reason);
            await StaffOfAccount.AddAsync(db, user, user.CreatedAt, cancel);
            db.Events.Add(
                Event.By(
                    user.ActFor(Purpose.ManageAccounts),
                    "access.user-added",
                    $"user:{user.Id:D}",
                    user.CreatedAt,
                    JsonSerializer.Serialize(new { by = provider.Id })
                )
            );
        }
        var login = await users.AddLoginAsync(
            user,
            new(provider.Id, request.Subject, provider.Name)
        );
        return login.Succeeded ? user : Outcome.Refused(login.Reason);
    }

    private async Task<Outcome<PasswordRight>> RefusedAsync(
        User? user,
        string reason,
        CancellationToken cancel
    )
    {
        await ReadEvent.ReadAsync(
            db,
            clock,
            user?.ActFor(Purpose.ManageAccounts) ?? Actor.Nobody,
            "access.sign-in-refused",
            user is null ? "user:unknown" : $"user:{user.Id:D}",
            null,
            cancel
        );
        return Outcome.Refused(reason);
    }
}
