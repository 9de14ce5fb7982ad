namespace Hearth.Core.Access.Providers;

/// <summary>An agency's own identity provider (OpenID Connect), and what its groups are here.</summary>
/// <param name="Id">Short, as addresses have it.</param>
/// <param name="Name">What the sign-in page calls it.</param>
/// <param name="AgencyId">Whose staff sign in by it: nobody else's accounts can be opened by it.</param>
/// <param name="Authority">Its issuer's address.</param>
/// <param name="ClientId">What it calls us.</param>
/// <param name="Secret">Of a file or of the environment, never of the settings themselves.</param>
/// <param name="Scopes">Asked for beside <c>openid profile email</c>.</param>
/// <param name="GroupsClaim">The claim that names somebody's groups.</param>
/// <param name="Roles">A role for each group, those that let do more first.</param>
/// <param name="AsksSecondFactor">Whether it is relied on to have asked for one; else Hearth asks for its own.</param>
public sealed record IdentityProvider(
    string Id,
    string Name,
    string AgencyId,
    Uri Authority,
    string ClientId,
    string Secret,
    IReadOnlyList<string> Scopes,
    string GroupsClaim,
    IReadOnlyList<(string Group, Role Role)> Roles,
    bool AsksSecondFactor
);

/// <summary>Every provider of this council, by id.</summary>
public sealed class IdentityProviders(IReadOnlyDictionary<string, IdentityProvider> all)
{
    public IReadOnlyDictionary<string, IdentityProvider> All => all;
}
