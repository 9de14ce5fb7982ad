namespace Hearth.Core.Access.Clients;

/// <summary>
/// A write a client asked for once: saved in the transaction of what it made, so that asking again gives back the same and
/// makes nothing more.
/// </summary>
/// <remarks>Source: IETF, "The Idempotency-Key HTTP Header Field", draft-ietf-httpapi-idempotency-key-header.</remarks>
public sealed class ApiWrite
{
    public Guid ClientId { get; set; }

    /// <summary>The client's own word for this write.</summary>
    public string Key { get; set; } = "";

    /// <summary>SHA-256 of what was asked: the same word for something else is a mistake of the client.</summary>
    public byte[] Fingerprint { get; set; } = [];

    /// <summary>What it made.</summary>
    public Guid ResultId { get; set; }
    public DateTime At { get; set; }
}
