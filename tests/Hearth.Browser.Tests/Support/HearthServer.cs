using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Browser.Tests.Support;

/// <summary>An invented council of its own, served on a free port until disposed.</summary>
public sealed class HearthServer : IAsyncDisposable
{
    public const string Password = "larch lane at dusk";
    private static readonly CouncilTemplate Empty = CouncilTemplate.UntilTheEnd();
    private readonly WebApplication app;

    private HearthServer(WebApplication app, string folder)
    {
        this.app = app;
        Folder = folder;
    }

    /// <summary>By name: a passkey is for a name, not for a number (WebAuthn, section 5.1.3).</summary>
    public string Address =>
        app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>The council's data folder, marked synthetic.</summary>
    public string Folder { get; }

    /// <param name="prepare">Runs with Core's services before the pages are served, for instance to load and match.</param>
    public static Task<HearthServer> StartAsync(Func<IServiceProvider, Task>? prepare = null) =>
        StartAsync(Empty, prepare);

    /// <summary>Over a copy of a council.</summary>
    public static async Task<HearthServer> StartAsync(
        CouncilTemplate council,
        Func<IServiceProvider, Task>? prepare = null
    )
    {
        var path = Directory.CreateTempSubdirectory("hearth-browser-").FullName;
        await council.CopyToAsync(path);
        if (prepare is not null)
            await CouncilTemplate.InAsync(path, prepare);
        var app = WebHost.Build(new DataFolder(path), "http://127.0.0.1:0");
        await app.StartAsync();
        return new HearthServer(app, path);
    }

    /// <summary>Adds an account whose password is <see cref="Password"/>.</summary>
    public async Task<string> AccountAsync(
        Role role = Role.ProgrammeAnalyst,
        string agency = "council",
        string name = "Ada Larchfield"
    )
    {
        var email = $"{Kebab.Of(role)}-{Guid.NewGuid():N}@example.org";
        await using var scope = app.Services.CreateAsyncScope();
        var outcome = await scope
            .ServiceProvider.GetRequiredService<AddUserOperation>()
            .RunAsync(
                new AddUser(email, name, role, agency, Password),
                Actor.DataTeam(Purpose.ManageAccounts),
                CancellationToken.None
            );
        outcome.ShouldBeOfType<Outcome<User>.Ok>();
        return email;
    }

    /// <summary>Does something with Core's services while the program serves.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> run)
        where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
