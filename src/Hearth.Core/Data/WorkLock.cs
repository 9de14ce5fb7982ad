using Npgsql;

namespace Hearth.Core.Data;

/// <summary>
/// One piece of work of a kind at a time, in all processes of a council. Held by the operating system or by the database
/// session, so that it is gone with the process that held it: whoever takes it knows that unfinished work of the kind is dead.
/// </summary>
internal sealed class WorkLock : IAsyncDisposable
{
    /// <summary>Whoever makes or ends people and families holds it: a run would delete what was added while it worked.</summary>
    public const string PeopleAndFamilies = "people";

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
    private readonly FileStream? file;
    private readonly NpgsqlConnection? session;

    private WorkLock(FileStream? file, NpgsqlConnection? session)
    {
        this.file = file;
        this.session = session;
    }

    /// <summary>One load of a source.</summary>
    public static string Load(string sourceId) => $"load {sourceId}";

    /// <summary>Null when somebody else holds it, after having waited for as long as that.</summary>
    public static async Task<WorkLock?> TryTakeAsync(
        DataFolder folder,
        string work,
        TimeSpan patience,
        CancellationToken cancel
    )
    {
        for (var waited = TimeSpan.Zero; ; waited += Step)
        {
            if (await TryTakeAsync(folder, work, cancel) is { } taken)
                return taken;
            if (waited >= patience)
                return null;
            await Task.Delay(Step, cancel);
        }
    }

    /// <summary>Null when somebody else holds it.</summary>
    public static async Task<WorkLock?> TryTakeAsync(
        DataFolder folder,
        string work,
        CancellationToken cancel
    )
    {
        if (folder.PostgresConnectionString is null)
            return TryFile(folder, work);
        var session = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(folder.PostgresConnectionString)
            {
                Pooling = false,
            }.ToString()
        );
        await session.OpenAsync(cancel);
        await using var take = session.CreateCommand();
        take.CommandText = "SELECT pg_try_advisory_lock(hashtextextended(@name, 0))";
        take.Parameters.AddWithValue("name", $"hearth {work}");
        if (await take.ExecuteScalarAsync(cancel) is true)
            return new WorkLock(null, session);
        await session.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (file is not null)
            await file.DisposeAsync();
        if (session is null)
            return;
        // A server learns of a closed session a moment later: said aloud, the next piece of work need not wait for that.
        await using (var give = session.CreateCommand())
        {
            give.CommandText = "SELECT pg_advisory_unlock_all()";
            await give.ExecuteNonQueryAsync();
        }
        await session.DisposeAsync();
    }

    private static WorkLock? TryFile(DataFolder folder, string work)
    {
        try
        {
            Directory.CreateDirectory(folder.Uploads);
            return new WorkLock(
                new FileStream(
                    Path.Combine(folder.Uploads, $".{work.Replace(' ', '-')}"),
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
