using Hearth.App.Synthetic;
using Hearth.Browser.Tests.Support;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Core.Matching;
using Hearth.Core.Sources;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(ListedCouncil))]

namespace Hearth.Browser.Tests.Support;

/// <summary>A synthetic council with its returns loaded, people matched, and lists as at two dates.</summary>
public sealed class ListedCouncil() : CouncilTemplate(FillAsync)
{
    private const int People = 3000;

    private static async Task FillAsync(IServiceProvider services)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"hearth-council-{Guid.NewGuid():N}");
        try
        {
            GenerateCouncilOperation
                .Run(
                    new CouncilOptions(People, 7, CouncilOptions.DefaultUntil, 2),
                    folder,
                    _ => { },
                    CancellationToken.None
                )
                .ShouldBeOfType<Outcome<CouncilMade>.Ok>();
            foreach (
                var file in Directory
                    .EnumerateFiles(Path.Combine(folder, "returns"))
                    .OrderBy(f => f.Split('_')[^1], StringComparer.Ordinal)
            )
                await LoadAsync(services, file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        (
            await services
                .GetRequiredService<RunMatchingOperation>()
                .RunAsync(new(new(2026, 9, 30)), Actor.DataTeam(), CancellationToken.None)
        ).ShouldBeOfType<Outcome<MatchingDone>.Ok>();
        foreach (var asAt in new DateOnly[] { new(2026, 3, 31), new(2026, 9, 30) })
            await ListAsync(services, asAt);
    }

    private static async Task LoadAsync(IServiceProvider services, string file)
    {
        await using var scope = services.CreateAsyncScope();
        var source = Path.GetFileName(file).Split('_')[0];
        (
            await scope
                .ServiceProvider.GetRequiredService<LoadReturnOperation>()
                .RunAsync(new(source, file), Actor.DataTeam(), CancellationToken.None)
        ).ShouldBeOfType<Outcome<ReturnLoaded>.Ok>(source);
    }

    private static async Task ListAsync(IServiceProvider services, DateOnly asAt)
    {
        await using var scope = services.CreateAsyncScope();
        (
            await scope
                .ServiceProvider.GetRequiredService<RunEligibilityOperation>()
                .RunAsync(
                    new("troubled-families/2015-04", asAt),
                    Actor.DataTeam(),
                    CancellationToken.None
                )
        ).ShouldBeOfType<Outcome<EligibilityRun>.Ok>();
    }
}
