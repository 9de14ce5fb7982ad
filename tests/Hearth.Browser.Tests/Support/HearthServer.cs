using System.Diagnostics;
using System.Text.Json;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sharing;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Browser.Tests.Support;

/// <summary>
/// The built program, serving an invented council of its own on a free port until disposed, when it is stopped by its own
/// process id.
/// </summary>
public sealed class HearthServer : IAsyncDisposable
{
    public const string Password = "larch lane at dusk";
    private readonly Process process;
    private readonly ServiceProvider services;

    private HearthServer(Process process, ServiceProvider services, string path, string address)
    {
        this.process = process;
        this.services = services;
        Folder = path;
        Address = address;
    }

    public string Address { get; }

    /// <summary>The council's data folder, marked synthetic.</summary>
    public string Folder { get; }

    /// <param name="prepare">Runs with Core's services before the program starts, for instance to load and match.</param>
    public static async Task<HearthServer> StartAsync(Func<IServiceProvider, Task>? prepare = null)
    {
        var path = Directory.CreateTempSubdirectory("hearth-browser-").FullName;
        await File.WriteAllTextAsync(Path.Combine(path, "SYNTHETIC"), "Invented people only.\n");
        var services = new ServiceCollection()
            .AddLogging()
            .AddHearthCore(new DataFolder(path))
            .BuildServiceProvider();
        await using (var scope = services.CreateAsyncScope())
        {
            await scope
                .ServiceProvider.GetRequiredService<PrepareOperation>()
                .RunAsync(new Prepare(Bare: true), Actor.DataTeam(), CancellationToken.None);
            await scope
                .ServiceProvider.GetRequiredService<RegisterExampleOperation>()
                .RunAsync(new(), Actor.DataTeam(), CancellationToken.None);
            if (prepare is not null)
                await prepare(scope.ServiceProvider);
        }
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "hearth"),
            ["serve", "--port", "0", "--json"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Started from elsewhere, pages and styles are still found.
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["HEARTH_DATA"] = path;
        start.Environment.Remove("HEARTH_DATABASE");
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginErrorReadLine();
        var said = await process.StandardOutput.ReadLineAsync();
        var address = JsonSerializer
            .Deserialize<JsonElement>(
                said ?? throw new InvalidOperationException("It did not start")
            )
            .GetProperty("address")
            .GetString()!;
        return new HearthServer(process, services, path, address);
    }

    /// <summary>Adds an account whose password is <see cref="Password"/>.</summary>
    public async Task<string> AccountAsync(
        Role role = Role.ProgrammeAnalyst,
        string agency = "council",
        string name = "Ada Larchfield"
    )
    {
        var email = $"{Kebab.Of(role)}-{Guid.NewGuid():N}@example.org";
        await using var scope = services.CreateAsyncScope();
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
        await using var scope = services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
