using Hearth.Core.Data;

namespace Hearth.Core.Access.Audit.Data;

/// <summary>Who seals: one at a time, in one transaction, which a kill undoes whole.</summary>
internal abstract class SealWriter : IAsyncDisposable
{
    /// <summary>Null when another process is sealing.</summary>
    public static async Task<SealWriter?> TryOpenAsync(
        DataFolder folder,
        CancellationToken cancel
    ) =>
        folder.PostgresConnectionString is { } connection
            ? await PostgresSealWriter.TryOpenAsync(connection, cancel)
            : new SqliteSealWriter(folder.DatabaseFile);

    /// <summary>On SQLite few enough that nobody waits for the one writer.</summary>
    public abstract int Most { get; }

    /// <summary>Oldest first, at most <see cref="Most"/>.</summary>
    public abstract AuditRows ToSeal();

    public abstract Task WriteAsync(IReadOnlyList<Seal> seals, CancellationToken cancel);

    public abstract Task DoubtAsync(IReadOnlyList<Guid> events, CancellationToken cancel);

    /// <summary>Null before the first.</summary>
    public abstract Task<SealBlock?> LastAsync(CancellationToken cancel);

    public abstract Task CommitAsync(SealBlock? block, CancellationToken cancel);

    public abstract ValueTask DisposeAsync();
}
