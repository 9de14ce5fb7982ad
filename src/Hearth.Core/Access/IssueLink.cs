using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access;

/// <summary>A link without an e-mail sets up an administrator, also when every other one is locked out.</summary>
public sealed record IssueLink(string? Email = null);

public sealed record LinkIssued(OneTimeLinkKind Kind, string Token, DateTime ExpiresAt)
{
    /// <summary>Where the link leads, below the address the council serves Hearth at.</summary>
    public string Path =>
        Kind == OneTimeLinkKind.FirstAdministrator
            ? $"/access/first/{Token}"
            : $"/access/reset/{Token}";
}

/// <summary>
/// Hands out a one-time link: an administrator to a colleague, or the command line to whoever may run commands on the
/// council's server.
/// Earlier unused links of the same kind and account end.
/// </summary>
public sealed class IssueLinkOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<LinkIssued>> RunAsync(
        IssueLink request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.AccessAccounts))
            return Outcome.NotFound;
        var now = clock.UtcNow();
        Guid? userId = null;
        if (request.Email is { } email)
        {
            var key = email.Trim().ToUpperInvariant();
            var user = await db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == key, cancel);
            if (user is null)
                return Outcome.NotFound;
            if (user.DisabledAt is not null)
                return Outcome.Refused("The account is disabled.");
            userId = user.Id;
        }
        var kind = userId is null
            ? OneTimeLinkKind.FirstAdministrator
            : OneTimeLinkKind.ResetPassword;
        var earlier = db.OneTimeLinks.Where(l =>
            l.Kind == kind && l.UserId == userId && l.UsedAt == null && l.ExpiresAt > now
        );
        await foreach (var link in earlier.AsAsyncEnumerable().WithCancellation(cancel))
            link.ExpiresAt = now;

        var token = LinkToken.Create();
        var issued = new LinkIssued(kind, token, now + LinkToken.Lasts);
        db.OneTimeLinks.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                Kind = kind,
                UserId = userId,
                TokenHash = LinkToken.Hash(token),
                ExpiresAt = issued.ExpiresAt,
            }
        );
        var subject = userId is { } id ? $"user:{id:D}" : "user:first-administrator";
        return await db.SaveAsync(
            issued,
            Event.By(actor, "access.link-issued", subject, now),
            cancel
        );
    }
}
