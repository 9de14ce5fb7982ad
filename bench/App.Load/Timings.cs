using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Hearth.Bench.Load;

/// <summary>How long each kind of request took, in milliseconds, from any thread.</summary>
internal sealed class Timings
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> took = new(
        StringComparer.Ordinal
    );

    /// <summary>Nothing is kept before: the first requests warm what a running council has warm.</summary>
    public bool Keeps { get; set; }

    public async Task<T> TimeAsync<T>(string kind, Func<Task<T>> request)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await request();
        if (Keeps)
            took.GetOrAdd(kind, _ => []).Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return answer;
    }

    public double At(string kind, double share)
    {
        double[] sorted = [.. took[kind].Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }

    public string Row(string kind) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {kind} | {took[kind].Count} | {At(kind, 0.5):F1} | {At(kind, 0.95):F1} | {At(kind, 1):F0} |"
        );
}
