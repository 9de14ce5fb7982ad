using System.Threading.Channels;
using Hearth.Core.Sources;

namespace Hearth.App.Jobs;

/// <summary>
/// Loads the files sent through the pages, one after another. What waits stands in the database: a file survives a restart,
/// and on PostgreSQL any of several processes may take it.
/// </summary>
public sealed class LoadUploadsJob(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<LoadUploadsJob> log
) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Hear = TimeSpan.FromSeconds(1);
    private readonly Channel<bool> arrived = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>A file has arrived: look now.</summary>
    public void Look() => arrived.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await LoadNextAsync(stoppingToken)) { }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "An upload could not be loaded");
            }
            await WaitAsync(stoppingToken);
        }
    }

    private async Task WaitAsync(CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        enough.CancelAfter(LookAgain);
        try
        {
            await arrived.Reader.ReadAsync(enough.Token);
        }
        catch (OperationCanceledException)
        {
            // Time to look again, or to stop.
        }
    }

    private async Task<bool> LoadNextAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var load = scope.ServiceProvider.GetRequiredService<LoadUploadOperation>();
        if (await load.NextAsync(cancel) is not { } id)
            return false;
        var rows = 0L;
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var telling = TellAsync(id, () => Interlocked.Read(ref rows), done.Token);
        try
        {
            await load.RunAsync(id, read => Interlocked.Exchange(ref rows, read), cancel);
        }
        finally
        {
            await done.CancelAsync();
            await telling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return true;
    }

    private async Task TellAsync(Guid id, Func<long> rows, CancellationToken cancel)
    {
        while (true)
        {
            await Task.Delay(Hear, clock, cancel);
            await using var scope = scopes.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<UploadsQuery>()
                .HearAsync(id, rows(), cancel);
        }
    }
}
