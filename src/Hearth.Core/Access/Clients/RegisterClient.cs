using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;

namespace Hearth.Core.Access.Clients;

/// <param name="Name">What people call the system.</param>
/// <param name="AgencyId">Whose it is.</param>
/// <param name="Role">In which role it asks.</param>
/// <param name="Scopes">Of <see cref="ApiScopes"/>.</param>
/// <param name="KeeperEmail">The account, of the same agency, that answers for it.</param>
public sealed record RegisterClient(
    string Name,
    string AgencyId,
    Role Role,
    IReadOnlyList<string> Scopes,
    string KeeperEmail
);

/// <param name="Client">The client.</param>
/// <param name="Secret">Shown this once, and kept as a hash alone.</param>
public sealed record ClientSecret(ApiClient Client, string Secret);

/// <summary>Lets another system of an agency ask, by client credentials (RFC 6749 §4.4).</summary>
public sealed class RegisterClientOperation(
    AppDb db,
    IOpenIddictApplicationManager applications,
    TimeProvider clock
)
{
    public async Task<Outcome<ClientSecret>> RunAsync(
        RegisterClient request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.AccessAccounts))
            return Outcome.NotFound;
        if (string.IsNullOrWhiteSpace(request.Name))
            return Outcome.Refused("Enter what the system is called.");
        if (request.Scopes.Count == 0 || request.Scopes.Any(s => !ApiScopes.All.ContainsKey(s)))
            return Outcome.Refused("Choose what it may do.");
        if (request.Role is Role.System or Role.DataTeam or Role.Administrator)
            return Outcome.Refused("No system may ask in this role.");
        var email = request.KeeperEmail.Trim().ToUpperInvariant();
        var keeper = await db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == email, cancel);
        if (keeper is not { DisabledAt: null } || keeper.AgencyId != request.AgencyId)
            return Outcome.Refused(
                "Somebody of the agency, with an account, has to answer for the system."
            );
        var client = new ApiClient
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Name = request.Name.Trim(),
            AgencyId = request.AgencyId,
            Role = request.Role,
            Scopes = string.Join(' ', request.Scopes.Distinct().Order(StringComparer.Ordinal)),
            KeeperId = keeper.Id,
            CreatedAt = clock.UtcNow(),
        };
        var secret = LinkToken.Create();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await applications.CreateAsync(Described(client, secret), cancel);
        db.ApiClients.Add(client);
        var outcome = await db.SaveAsync(
            new ClientSecret(client, secret),
            Event.By(actor, "access.client-registered", client.Subject, client.CreatedAt),
            cancel
        );
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    internal static OpenIddictApplicationDescriptor Described(ApiClient client, string secret)
    {
        var described = new OpenIddictApplicationDescriptor
        {
            ClientId = client.Id.ToString("D"),
            ClientSecret = secret,
            ClientType = OpenIddictConstants.ClientTypes.Confidential,
            DisplayName = client.Name,
            Permissions =
            {
                OpenIddictConstants.Permissions.Endpoints.Token,
                OpenIddictConstants.Permissions.Endpoints.Revocation,
                OpenIddictConstants.Permissions.GrantTypes.ClientCredentials,
            },
        };
        foreach (var scope in client.Scopes.Split(' '))
            described.Permissions.Add(OpenIddictConstants.Permissions.Prefixes.Scope + scope);
        return described;
    }
}
