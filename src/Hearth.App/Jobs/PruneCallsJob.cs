using Hearth.Core.Access;
using Hearth.Core.Access.Clients;

namespace Hearth.App.Jobs;

/// <summary>Every hour forgets what other systems' calls left behind.</summary>
public sealed class PruneCallsJob(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<PruneCallsJob> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope
                    .ServiceProvider.GetRequiredService<PruneCallsOperation>()
                    .RunAsync(Actor.Hearth, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(
                    failure,
                    "Ended tokens could not be forgotten; tried again in an hour"
                );
            }
        }
    }
}
