using Hearth.Rules.Sharing;

namespace Hearth.Core.Access.Clients;

/// <summary>
/// Another system of an agency that asks Hearth by its API. It acts in one role, within the scopes it was given, and stands
/// or falls with the member of staff who answers for it. Its secret is kept as a hash, by OpenIddict.
/// </summary>
public sealed class ApiClient
{
    /// <summary>Also its <c>client_id</c>, in the form <c>8-4-4-4-12</c>.</summary>
    public Guid Id { get; set; }
    public string Name { get; set; } = "";
    public string AgencyId { get; set; } = "";
    public Role Role { get; set; }

    /// <summary>Divided by blanks, as RFC 6749 §3.3 writes them.</summary>
    public string Scopes { get; set; } = "";

    /// <summary>The account of whoever answers for it: when that is shut, so is this.</summary>
    public Guid KeeperId { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? RevokedAt { get; set; }
    public int Version { get; set; }

    /// <summary>How it is named as an actor and in the audit.</summary>
    public string Subject => $"{Prefix}{Id:D}";
    internal const string Prefix = "client:";

    /// <param name="purpose">What for.</param>
    /// <param name="bundle">What the role may do, by the council's rulebook; null: as released.</param>
    public Actor ActFor(Purpose purpose, RoleBundle? bundle = null) =>
        new(Subject, AgencyId, Role, purpose) { Own = bundle, Client = Id };
}
