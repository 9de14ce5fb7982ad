using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sharing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Browser.Tests.Support;

/// <summary>An invented council, made once, when a test first asks for it; each test works on a copy of its own.</summary>
public class CouncilTemplate : IDisposable
{
    private readonly Lazy<Task<string>> made;

    /// <param name="fill">What it has beside the example agreement.</param>
    protected CouncilTemplate(Func<IServiceProvider, Task>? fill) =>
        made = new(() => MakeAsync(fill));

    /// <summary>With nothing but the example agreement; it goes with the process.</summary>
    public static CouncilTemplate UntilTheEnd()
    {
        var empty = new CouncilTemplate(null);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => empty.Dispose();
        return empty;
    }

    /// <summary>Copies the whole data folder, with the keys it was written with.</summary>
    public async Task CopyToAsync(string folder)
    {
        var from = await made.Value;
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    public void Dispose()
    {
        if (made is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            Directory.Delete(made.Value.Result, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Does something with Core's services over a folder that nothing is served from yet.</summary>
    internal static async Task InAsync(string folder, Func<IServiceProvider, Task> run)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddHearthCore(new DataFolder(folder))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await run(scope.ServiceProvider);
    }

    private static async Task<string> MakeAsync(Func<IServiceProvider, Task>? fill)
    {
        var path = Directory.CreateTempSubdirectory("hearth-template-").FullName;
        var folder = new DataFolder(path);
        await File.WriteAllTextAsync(folder.SyntheticMark, DataFolder.SyntheticWords);
        await InAsync(
            path,
            async services =>
            {
                await services
                    .GetRequiredService<PrepareOperation>()
                    .RunAsync(new Prepare(Bare: true), Actor.DataTeam(), CancellationToken.None);
                await services
                    .GetRequiredService<RegisterExampleOperation>()
                    .RunAsync(new(), Actor.DataTeam(), CancellationToken.None);
                if (fill is not null)
                    await fill(services);
            }
        );
        // The last connection to close brings the write-ahead log into the file.
        SqliteConnection.ClearAllPools();
        return path;
    }
}
