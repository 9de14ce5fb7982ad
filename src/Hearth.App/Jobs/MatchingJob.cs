using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Matching;

namespace Hearth.App.Jobs;

/// <summary>Runs matching in the background, one run at a time; the run's row in the database says how far it is.</summary>
public sealed class MatchingJob(
    IServiceScopeFactory scopes,
    IHostApplicationLifetime life,
    ILogger<MatchingJob> log
) : IHostedService
{
    private int isRunning;
    private Task running = Task.CompletedTask;

    /// <summary>The run's number once it is recorded, or why there is none; the run itself goes on.</summary>
    public async Task<Outcome<int>> StartAsync(DateOnly asAt, Actor actor)
    {
        if (Interlocked.Exchange(ref isRunning, 1) == 1)
            return Outcome.Refused("Matching is running already. Wait until it is done.");
        var started = new TaskCompletionSource<Outcome<int>>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        running = Task.Run(() => RunAsync(asAt, actor, started));
        return await started.Task;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<EndDeadRunsOperation>()
            .RunAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAny(running, Task.Delay(Timeout.Infinite, cancellationToken));

    private async Task RunAsync(
        DateOnly asAt,
        Actor actor,
        TaskCompletionSource<Outcome<int>> started
    )
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var run = scope.ServiceProvider.GetRequiredService<RunMatchingOperation>();
            var outcome = await run.RunAsync(
                new RunMatching(asAt, Started: no => started.TrySetResult(no)),
                actor,
                life.ApplicationStopping
            );
            started.TrySetResult(
                outcome switch
                {
                    Outcome<MatchingDone>.Ok ok => ok.Value.Run,
                    Outcome<MatchingDone>.Refused refused => Outcome.Refused(refused.Reason),
                    Outcome<MatchingDone>.Conflict conflict => Outcome.Conflict(conflict.What),
                    _ => Outcome.NotFound,
                }
            );
        }
        catch (OperationCanceledException)
        {
            started.TrySetResult(Outcome.Refused("The server is stopping."));
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Matching failed");
            started.TrySetException(failure);
        }
        finally
        {
            Volatile.Write(ref isRunning, 0);
        }
    }
}
