using Hearth.Core.Data;

namespace Hearth.Core.Access.Audit.Data;

/// <summary>
/// Entries read one after another, as bytes: no object is made of one, so that ten million are read in memory that stays
/// the same. What a row gives is good until the next.
/// </summary>
internal abstract class AuditRows : IDisposable
{
    /// <summary>What both databases are asked for: the place in the trail, and the event with it where it is still there.</summary>
    protected const string Columns =
        "e.id, e.at, e.user_id, e.agency_id, e.role, e.purpose, e.basis, e.kind, e.subject, e.detail, e.mac";

    protected const int TextColumns = 8;

    /// <summary>Place in the trail; 0 for one that waits.</summary>
    public long Seq { get; protected set; }

    /// <summary>The event that the seal, or what waits, names.</summary>
    public Guid EventId { get; protected set; }
    public byte[] Chain { get; } = new byte[MerkleTree.HashSize];

    /// <summary>False when the event that was sealed, or waits, is gone.</summary>
    public bool HasEvent { get; protected set; }

    /// <summary>Microseconds since 1970.</summary>
    public long At { get; protected set; }

    public EntryBuffer Entry { get; } = new();

    public abstract bool Next();

    public abstract void Dispose();

    /// <summary>Sealed entries by place.</summary>
    public static AuditRows Sealed(DataFolder folder, long first, long last) =>
        folder.PostgresConnectionString is { } connection
            ? PostgresAuditRows.Sealed(connection, first, last)
            : SqliteAuditRows.Sealed(folder.DatabaseFile, first, last);

    /// <summary>What is not sealed, oldest first.</summary>
    public static AuditRows Pending(DataFolder folder) =>
        folder.PostgresConnectionString is { } connection
            ? PostgresAuditRows.Pending(connection)
            : SqliteAuditRows.Pending(folder.DatabaseFile);

    protected void SetChain(ReadOnlySpan<byte> value)
    {
        Chain.AsSpan().Clear();
        if (value.Length == Chain.Length)
            value.CopyTo(Chain);
    }
}
