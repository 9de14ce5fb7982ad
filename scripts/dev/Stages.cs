using System.Diagnostics;

/// Times each stage of the check, so that what costs most is known.
sealed class Stages
{
    readonly List<(string Name, double Seconds)> done = [];
    public Postgres? Postgres { get; set; }

    public void Time(string name, Action stage)
    {
        var clock = Stopwatch.StartNew();
        stage();
        done.Add((name, clock.Elapsed.TotalSeconds));
    }

    public void Say()
    {
        foreach (var (name, seconds) in done.OrderByDescending(d => d.Seconds))
            Console.WriteLine(FormattableString.Invariant($"{seconds, 7:0.0} s  {name}"));
        Console.WriteLine(
            FormattableString.Invariant($"{done.Sum(d => d.Seconds), 7:0.0} s  in all")
        );
    }
}
