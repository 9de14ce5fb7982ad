namespace Hearth.Linkage;

/// <summary>How much of the machine a run may use. Results are the same whatever is chosen.</summary>
/// <param name="Workers">Threads; by default one for each processor.</param>
/// <param name="Cancel">Stops the run, which then throws <see cref="OperationCanceledException"/>.</param>
public sealed record LinkOptions(int Workers = 0, CancellationToken Cancel = default)
{
    internal int Threads => Workers > 0 ? Workers : Environment.ProcessorCount;
}
