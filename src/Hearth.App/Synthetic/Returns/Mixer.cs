namespace Hearth.App.Synthetic.Returns;

/// <summary>
/// Holds back some thousands of rows and lets them go in a drawn order, so that neighbours in a file are seldom of one
/// household: a file's order is to give nothing away. What is kept does not grow with the council.
/// </summary>
internal sealed class Mixer(ulong seed, Action<Row> write)
{
    private const int Held = 2_000;
    private readonly Rng rng = new(seed);
    private readonly List<Row[]> waiting = new(Held);

    /// <summary>Rows that belong one behind the other stay so.</summary>
    public void Add(params Row[] rows)
    {
        if (waiting.Count < Held)
        {
            waiting.Add(rows);
            return;
        }
        var at = rng.Below(Held);
        Write(waiting[at]);
        waiting[at] = rows;
    }

    public void Finish()
    {
        while (waiting.Count > 0)
        {
            var at = rng.Below(waiting.Count);
            Write(waiting[at]);
            waiting[at] = waiting[^1];
            waiting.RemoveAt(waiting.Count - 1);
        }
    }

    private void Write(Row[] rows)
    {
        foreach (var row in rows)
            write(row);
    }
}
