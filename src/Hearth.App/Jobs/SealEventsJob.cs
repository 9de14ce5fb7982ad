using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.Audit;

namespace Hearth.App.Jobs;

/// <summary>
/// Seals what was written, every second. Every process over one PostgreSQL runs it, and one at a time seals; what it
/// cannot do now waits for the next second, and nobody who reads or writes waits for it.
/// </summary>
public sealed class SealEventsJob(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<SealEventsJob> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    // What goes on being wrong is said again so often, not every second.
    private static readonly TimeSpan SayAgain = TimeSpan.FromMinutes(10);
    private DateTimeOffset? said;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SealAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Say("Events could not be sealed", failure);
            }
        }
    }

    private async Task SealAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (!await services.GetRequiredService<WaitingEventsQuery>().RunAsync(cancel))
            return;
        var outcome = await services
            .GetRequiredService<SealEventsOperation>()
            .RunAsync(new SealEvents(), Actor.Hearth, cancel);
        if (outcome is not Outcome<EventsSealed>.Ok { Value: var done })
            return;
        if (done.Anchors is { } why)
            Say(why, null);
        if (done.Doubtful > 0)
            Say(
                $"{done.Doubtful} events were not written by Hearth as they stand. See: hearth audit verify",
                null
            );
    }

    private void Say(string what, Exception? failure)
    {
        if (said is { } last && clock.GetUtcNow() - last < SayAgain)
            return;
        said = clock.GetUtcNow();
        log.LogError(failure, "{What}", what);
    }
}
