using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Data.Protection;
using Hearth.Core.Sharing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Hearth.Testing;

/// <summary>What a test's council has besides, which takes long to make.</summary>
/// <param name="Name">Whatever has the same name is the same.</param>
/// <param name="MakeAsync">Makes it in an empty council.</param>
public sealed record MadeOnce(string Name, Func<TestDatabase, Task> MakeAsync);

/// <summary>
/// A council's data folder and an empty, migrated database of one kind, gone when disposed. Operations are taken from
/// <see cref="Services"/>, each in a scope of its own, as the program takes them.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private bool isKept;

    private const string Secret =
        "11111111111111111111111111111111111111111111111111111111111111ab";

    /// <summary>One for all that need none of their own: a model holds its keys, and so one model serves them all.</summary>
    private static readonly FieldKeys Shared = new(new(""), Secret, Secret);

    private TestDatabase(Database kind, DataFolder folder, FieldKeys? keys)
    {
        Kind = kind;
        Folder = folder;
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging()
            .AddSingleton(_ => keys ?? FieldKeys.FromEnvironment(folder))
            .AddHearthCore(folder)
            .BuildServiceProvider();
    }

    public static string? PostgresServer =>
        Environment.GetEnvironmentVariable("HEARTH_TEST_POSTGRES") is { Length: > 0 } s ? s : null;

    public Database Kind { get; }
    public DataFolder Folder { get; }
    public FakeTimeProvider Clock { get; } =
        new(new DateTimeOffset(2026, 10, 1, 9, 0, 0, TimeSpan.Zero));
    public IServiceProvider Services => services;

    /// <summary>With <paramref name="synthetic"/> the folder is marked, so that synthetic identifiers are accepted.</summary>
    /// <param name="kind">Which database.</param>
    /// <param name="synthetic">Whether the folder is marked.</param>
    /// <param name="agreed">With the example agreement and its agencies, as after <c>hearth init</c>; else as after <c>--bare</c>.</param>
    /// <param name="prepared">Else nothing has happened in it yet, and its trail is empty.</param>
    /// <param name="ownKeys">With keys of its own, as <c>hearth init</c> makes them.</param>
    /// <param name="with">What else is in it, made once for all that want the same.</param>
    public static async Task<TestDatabase> CreateAsync(
        Database kind,
        bool synthetic = true,
        bool agreed = true,
        bool prepared = true,
        bool ownKeys = false,
        MadeOnce? with = null
    )
    {
        if (!prepared || ownKeys)
            return await MakeAsync(kind, synthetic, agreed, prepared, ownKeys);
        var template = await TestTemplate.OfAsync(
            kind,
            synthetic,
            agreed,
            with?.Name,
            async () =>
            {
                await using var made = await MakeAsync(kind, synthetic, agreed, pooled: false);
                if (with is not null)
                    await with.MakeAsync(made);
                made.isKept = true;
                return made.Folder;
            }
        );
        var folder = await FolderAsync(kind);
        await template.CopyAsync(folder);
        return new TestDatabase(kind, folder, Shared);
    }

    private static async Task<TestDatabase> MakeAsync(
        Database kind,
        bool synthetic,
        bool agreed,
        bool prepared = true,
        bool ownKeys = false,
        bool pooled = true
    )
    {
        var folder = await FolderAsync(kind, pooled);
        if (synthetic)
            await File.WriteAllTextAsync(
                Path.Combine(folder.Path, "SYNTHETIC"),
                "Invented people only.\n"
            );
        if (!ownKeys)
            foreach (var file in new[] { "field.keys", "index.key" })
                await File.WriteAllTextAsync(Path.Combine(folder.Keys, file), Secret + "\n");
        var database = new TestDatabase(kind, folder, ownKeys ? null : Shared);
        await using var scope = database.services.CreateAsyncScope();
        if (!prepared)
        {
            await scope.ServiceProvider.GetRequiredService<AppDb>().Database.MigrateAsync();
            return database;
        }
        await scope
            .ServiceProvider.GetRequiredService<PrepareOperation>()
            .RunAsync(new(Bare: true), Actor.DataTeam(), CancellationToken.None);
        if (agreed)
            await scope
                .ServiceProvider.GetRequiredService<RegisterExampleOperation>()
                .RunAsync(new(), Actor.DataTeam(), CancellationToken.None);
        return database;
    }

    private static async Task<DataFolder> FolderAsync(Database kind, bool pooled = true)
    {
        var path = Directory.CreateTempSubdirectory("hearth-test-").FullName;
        string? connection = null;
        if (kind == Database.Postgres)
            connection = new NpgsqlConnectionStringBuilder(PostgresServer!)
            {
                // As in production: whoever owns the tables is held by row security.
                Username = await PlainRole.Value,
                Database = "hearth_" + Guid.NewGuid().ToString("N"),
                MaxPoolSize = 10,
                Pooling = pooled,
            }.ToString();
        var folder = new DataFolder(path, connection);
        folder.Create();
        return folder;
    }

    /// <summary>Runs something with a service of its own scope.</summary>
    public async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> run)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task WithAsync<TService>(Func<TService, Task> run)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await run(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        if (isKept)
        {
            await services.DisposeAsync();
            SqliteConnection.ClearAllPools();
            return;
        }
        if (Folder.PostgresConnectionString is { } connection)
            await DropAsync(connection);
        else
            await using (var scope = services.CreateAsyncScope())
                await scope
                    .ServiceProvider.GetRequiredService<AppDb>()
                    .Database.EnsureDeletedAsync();
        await services.DisposeAsync();
        Directory.Delete(Folder.Path, recursive: true);
    }

    /// <summary>By the server's own superuser: the role that owns it may not end an autovacuum at work in it.</summary>
    private static async Task DropAsync(string connection)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).Database!;
        await using (var pooled = new NpgsqlConnection(connection))
            NpgsqlConnection.ClearPool(pooled);
        await using var server = new NpgsqlConnection(PostgresServer);
        await server.OpenAsync();
        await using var command = server.CreateCommand();
        command.CommandText = $"DROP DATABASE IF EXISTS {name} WITH (FORCE)";
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A role that is no superuser and does not pass by row security.</summary>
    private static readonly Lazy<Task<string>> PlainRole = new(async () =>
    {
        const string name = "hearth_plain";
        await using var connection = new NpgsqlConnection(PostgresServer);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // Several test processes may begin at once.
        command.CommandText = $"""
            SELECT pg_advisory_lock(4711);
            DO $$ BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{name}') THEN
                    CREATE ROLE {name} LOGIN CREATEDB NOSUPERUSER NOBYPASSRLS;
                END IF;
            END $$;
            SELECT pg_advisory_unlock(4711);
            """;
        await command.ExecuteNonQueryAsync();
        return name;
    });
}
