namespace Hearth.Linkage.Internals;

internal static class Parallelly
{
    /// <summary>Runs pieces of work on several threads, each with a state of its own; returns the states.</summary>
    public static TState[] Run<TState>(
        int pieces,
        LinkOptions options,
        Func<TState> state,
        Action<TState, int> work
    )
    {
        var threads = Math.Max(1, Math.Min(options.Threads, pieces));
        var states = new TState[threads];
        var next = -1;
        Parallel.For(
            0,
            threads,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = threads,
                CancellationToken = options.Cancel,
            },
            worker =>
            {
                var own = states[worker] = state();
                for (
                    var piece = Interlocked.Increment(ref next);
                    piece < pieces;
                    piece = Interlocked.Increment(ref next)
                )
                {
                    options.Cancel.ThrowIfCancellationRequested();
                    work(own, piece);
                }
            }
        );
        return states;
    }
}
