using System.Diagnostics;

namespace Hearth.App.Linking;

/// <summary>Seconds by stage.</summary>
public sealed class StageClock(Action<string, double>? progress)
{
    private readonly List<(string Stage, double Seconds)> stages = [];
    private readonly Stopwatch whole = Stopwatch.StartNew();

    public IReadOnlyList<(string Stage, double Seconds)> Stages => stages;

    public double Total => whole.Elapsed.TotalSeconds;

    public T Time<T>(string stage, double at, string words, Func<T> work)
    {
        progress?.Invoke(words, at);
        var watch = Stopwatch.StartNew();
        var made = work();
        Add(stage, watch.Elapsed.TotalSeconds);
        return made;
    }

    public async Task<T> TimeAsync<T>(string stage, double at, string words, Func<Task<T>> work)
    {
        progress?.Invoke(words, at);
        var watch = Stopwatch.StartNew();
        var made = await work();
        Add(stage, watch.Elapsed.TotalSeconds);
        return made;
    }

    private void Add(string stage, double seconds)
    {
        var place = stages.FindIndex(s => s.Stage == stage);
        if (place < 0)
            stages.Add((stage, seconds));
        else
            stages[place] = (stage, stages[place].Seconds + seconds);
    }
}
