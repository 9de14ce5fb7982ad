using Hearth.Core.Data;
using Npgsql;

namespace Hearth.Core.Sources.Loading;

/// <summary>
/// One load per source at a time. Held by the operating system or by the database session, so that it is gone with the
/// process that held it: whoever takes it knows that an unfinished load of the source is a dead one.
/// </summary>
internal sealed class LoadLock : IAsyncDisposable
{
    private readonly FileStream? file;
    private readonly NpgsqlConnection? session;

    private LoadLock(FileStream? file, NpgsqlConnection? session)
    {
        this.file = file;
        this.session = session;
    }

    /// <summary>Null when another load of the source is running.</summary>
    public static async Task<LoadLock?> TryTakeAsync(
        DataFolder folder,
        string sourceId,
        CancellationToken cancel
    )
    {
        if (folder.PostgresConnectionString is null)
            return TryFile(folder, sourceId);
        var session = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(folder.PostgresConnectionString)
            {
                Pooling = false,
            }.ToString()
        );
        await session.OpenAsync(cancel);
        await using var take = session.CreateCommand();
        take.CommandText = "SELECT pg_try_advisory_lock(hashtextextended(@name, 0))";
        take.Parameters.AddWithValue("name", $"hearth load {sourceId}");
        if (await take.ExecuteScalarAsync(cancel) is true)
            return new LoadLock(null, session);
        await session.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (file is not null)
            await file.DisposeAsync();
        if (session is null)
            return;
        // A server learns of a closed session a moment later: said aloud, the next load need not wait for that.
        await using (var give = session.CreateCommand())
        {
            give.CommandText = "SELECT pg_advisory_unlock_all()";
            await give.ExecuteNonQueryAsync();
        }
        await session.DisposeAsync();
    }

    private static LoadLock? TryFile(DataFolder folder, string sourceId)
    {
        try
        {
            Directory.CreateDirectory(folder.Uploads);
            return new LoadLock(
                new FileStream(
                    Path.Combine(folder.Uploads, $".loading-{sourceId}"),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                ),
                null
            );
        }
        catch (IOException)
        {
            return null;
        }
    }
}
