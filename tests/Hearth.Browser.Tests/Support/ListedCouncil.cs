using Hearth.App.Synthetic;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Eligibility;
using Hearth.Core.Matching;
using Hearth.Core.Sharing;
using Hearth.Core.Sources;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Browser.Tests.Support;

/// <summary>
/// A synthetic council with its returns loaded, people matched, and lists as at two dates. Made once, when a test first
/// asks for it; each test works on a copy of its own.
/// </summary>
public sealed class ListedCouncil : IDisposable
{
    private const int People = 3000;
    private readonly Lazy<Task<string>> made = new(MakeAsync);

    /// <summary>Puts a copy of the council's database in place of an empty one.</summary>
    public async Task PrepareAsync(IServiceProvider services)
    {
        var from = Path.Combine(await made.Value, "hearth.db");
        SqliteConnection.ClearAllPools();
        var folder = services.GetRequiredService<DataFolder>();
        File.Copy(from, folder.DatabaseFile, overwrite: true);
        // What is written is checked with the key it was written with.
        foreach (var key in Directory.GetFiles(new DataFolder(await made.Value).Keys))
            File.Copy(key, Path.Combine(folder.Keys, Path.GetFileName(key)), overwrite: true);
    }

    public void Dispose()
    {
        if (made is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            Directory.Delete(made.Value.Result, recursive: true);
    }

    private static async Task<string> MakeAsync()
    {
        var path = Directory.CreateTempSubdirectory("hearth-listed-").FullName;
        var folder = new DataFolder(path);
        await File.WriteAllTextAsync(folder.SyntheticMark, DataFolder.SyntheticWords);
        await using (
            var services = new ServiceCollection()
                .AddLogging()
                .AddHearthCore(folder)
                .BuildServiceProvider()
        )
        {
            await using var scope = services.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<PrepareOperation>()
                .RunAsync(new Prepare(Bare: true), Actor.DataTeam(), CancellationToken.None);
            await scope
                .ServiceProvider.GetRequiredService<RegisterExampleOperation>()
                .RunAsync(new(), Actor.DataTeam(), CancellationToken.None);
            await FillAsync(scope.ServiceProvider);
        }
        // The last connection to close brings the write-ahead log into the file.
        SqliteConnection.ClearAllPools();
        return path;
    }

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
