namespace Hearth.Core.Access;

/// <summary>A link that sets up the first administrator or recovers an account, once. Only its hash is kept.</summary>
public sealed class OneTimeLink
{
    public Guid Id { get; set; }
    public OneTimeLinkKind Kind { get; set; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public string TokenHash { get; set; } = "";
    public Guid? UserId { get; set; }
    public DateTime ExpiresAt { get; set; }
    public DateTime? UsedAt { get; set; }
    public int Version { get; set; }
}

public enum OneTimeLinkKind
{
    FirstAdministrator,
    ResetPassword,
}
