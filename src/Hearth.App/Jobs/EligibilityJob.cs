using System.Collections.Concurrent;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;

namespace Hearth.App.Jobs;

/// <summary>A list being made: where it is, and at the end the list or why there is none.</summary>
public sealed record ListInMaking(
    string Framework,
    DateOnly AsAt,
    string StartedBy,
    string Stage,
    ListId? Done = null,
    string? Refused = null
);

/// <summary>Makes lists in the background, one at a time. A list is there whole or not at all, so one cut off leaves nothing.</summary>
public sealed class EligibilityJob(
    IServiceScopeFactory scopes,
    IHostApplicationLifetime life,
    ILogger<EligibilityJob> log
) : IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<Guid, ListInMaking> known = new();
    private readonly SemaphoreSlim oneAtATime = new(1);
    private Task running = Task.CompletedTask;

    public Guid Start(string framework, DateOnly asAt, Actor actor)
    {
        var id = Guid.CreateVersion7();
        known[id] = new(framework, asAt, actor.UserId, "Waiting to begin");
        running = Task.Run(() => RunAsync(id, framework, asAt, actor));
        return id;
    }

    /// <summary>Null when this process made no such list, or another user did.</summary>
    public ListInMaking? Find(Guid id, Actor actor) =>
        known.TryGetValue(id, out var found) && found.StartedBy == actor.UserId ? found : null;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAny(running, Task.Delay(Timeout.Infinite, cancellationToken));

    public void Dispose() => oneAtATime.Dispose();

    private async Task RunAsync(Guid id, string framework, DateOnly asAt, Actor actor)
    {
        var stopping = life.ApplicationStopping;
        try
        {
            await oneAtATime.WaitAsync(stopping);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var outcome = await scope
                    .ServiceProvider.GetRequiredService<RunEligibilityOperation>()
                    .RunAsync(
                        new(
                            framework,
                            asAt,
                            Progress: stage => Say(id, m => m with { Stage = stage })
                        ),
                        actor,
                        stopping
                    );
                Say(
                    id,
                    m =>
                        outcome switch
                        {
                            Outcome<EligibilityRun>.Ok ok => m with { Done = ok.Value.List },
                            Outcome<EligibilityRun>.Refused refused => m with
                            {
                                Refused = refused.Reason,
                            },
                            _ => m with { Refused = "The list could not be made." },
                        }
                );
            }
            finally
            {
                oneAtATime.Release();
            }
        }
        catch (OperationCanceledException)
        {
            Say(
                id,
                m => m with { Refused = "The server stopped. Nothing was saved: start again." }
            );
        }
        catch (Exception failure)
        {
            log.LogError(failure, "A list could not be made");
            Say(
                id,
                m =>
                    m with
                    {
                        Refused =
                            "Something went wrong, and nothing was saved. It has been recorded for whoever looks after Hearth.",
                    }
            );
        }
    }

    private void Say(Guid id, Func<ListInMaking, ListInMaking> change) =>
        known.AddOrUpdate(id, _ => throw new InvalidOperationException(), (_, m) => change(m));
}
