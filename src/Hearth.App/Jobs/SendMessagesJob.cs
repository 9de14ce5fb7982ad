using Hearth.Core.Access;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Delivering;

namespace Hearth.App.Jobs;

/// <summary>
/// Sends messages that are due, and asks what became of those sent. What waits stands in the database: it survives a restart,
/// and any of several processes may take it.
/// </summary>
public sealed class SendMessagesJob(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<SendMessagesJob> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await AllAsync<SendMessageOperation>(
                s => s.NextAsync(Actor.Hearth, stoppingToken),
                stoppingToken
            );
            await AllAsync<AskDeliveryOperation>(
                s => s.NextAsync(Actor.Hearth, stoppingToken),
                stoppingToken
            );
        }
    }

    /// <summary>One after another, each in a scope of its own, until nothing is due.</summary>
    private async Task AllAsync<T>(Func<T, Task<bool>> next, CancellationToken cancel)
        where T : notnull
    {
        try
        {
            while (!cancel.IsCancellationRequested)
            {
                await using var scope = scopes.CreateAsyncScope();
                if (!await next(scope.ServiceProvider.GetRequiredService<T>()))
                    return;
            }
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            // What it says may be of a person: the kind of failure is enough to begin with.
            log.LogError(
                "A message could not be dealt with: {Kind} at {Where}",
                failure.GetType().Name,
                failure.StackTrace?.Split('\n').FirstOrDefault()?.Trim()
            );
        }
    }
}
