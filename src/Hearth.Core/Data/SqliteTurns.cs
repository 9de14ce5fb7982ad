namespace Hearth.Core.Data;

/// <summary>
/// Who in this process waits for SQLite's one writer. Waiting is asking again and again, so a load that takes it back at
/// once is seldom caught between two transactions: it looks here, and gives way.
/// </summary>
internal static class SqliteTurns
{
    private static int asking;

    public static bool IsAsked => Volatile.Read(ref asking) > 0;

    public static async Task<T> AskAsync<T>(Func<Task<T>> write)
    {
        Interlocked.Increment(ref asking);
        try
        {
            return await write();
        }
        finally
        {
            Interlocked.Decrement(ref asking);
        }
    }

    /// <summary>Lets those in who ask, for a moment: a load must end too.</summary>
    public static async Task GiveWayAsync(CancellationToken cancel)
    {
        for (var tries = 0; tries < 20 && IsAsked; tries++)
            await Task.Delay(10, cancel);
    }
}
