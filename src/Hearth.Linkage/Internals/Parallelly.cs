using System.Runtime.ExceptionServices;

namespace Hearth.Linkage.Internals;

internal static class Parallelly
{
    /// <summary>Passes over numbers from 0 in runs of them, several at once. What is done does not depend on who does it.</summary>
    public static void Ranges(int count, Action<int, int> work)
    {
        const int size = 1 << 16;
        var runs = (count + size - 1) / size;
        if (runs == 1)
            work(0, count);
        else
            Parallel.For(0, runs, run => work(run * size, Math.Min(count, (run + 1) * size)));
    }

    /// <summary>Does a few things, several at once.</summary>
    public static void Each(int count, Action<int> work)
    {
        try
        {
            Parallel.For(0, count, work);
        }
        catch (AggregateException failures)
        {
            // As if one after another: the caller expects the first failure itself.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }

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
