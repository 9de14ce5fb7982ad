using System.Collections.Concurrent;
using Hearth.Core.Data;
using Npgsql;

namespace Hearth.Testing;

/// <summary>
/// A prepared council, made once a process for each way a test may want it, and copied for each test: preparing one takes some
/// twenty times as long. Gone when the process ends.
/// </summary>
internal sealed class TestTemplate(DataFolder folder)
{
    private static readonly ConcurrentDictionary<
        (Database, bool Synthetic, bool Agreed, string? With),
        Lazy<Task<TestTemplate>>
    > Made = new();

    static TestTemplate() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (var made in Made.Values)
                if (made is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
                    made.Value.Result.Delete();
        };

    public static Task<TestTemplate> OfAsync(
        Database kind,
        bool synthetic,
        bool agreed,
        string? with,
        Func<Task<DataFolder>> make
    ) =>
        Made.GetOrAdd(
            (kind, synthetic, agreed, with),
            _ => new(async () => new TestTemplate(await make()))
        ).Value;

    /// <summary>Its files, keys and events as they stand; of PostgreSQL the database too.</summary>
    public async Task CopyAsync(DataFolder to)
    {
        foreach (
            var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
        )
        {
            var copy = Path.Combine(to.Path, Path.GetRelativePath(folder.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
        if (folder.PostgresConnectionString is not { } from)
            return;
        await using var connection = new NpgsqlConnection(Server(from));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // Copying files takes a third of the time of logging each page, where nothing is flushed.
        var strategy = connection.PostgreSqlVersion.Major >= 15 ? "STRATEGY FILE_COPY" : "";
        command.CommandText =
            $"CREATE DATABASE {NameOf(to.PostgresConnectionString!)} TEMPLATE {NameOf(from)} {strategy}";
        await command.ExecuteNonQueryAsync();
    }

    private void Delete()
    {
        Directory.Delete(folder.Path, recursive: true);
        if (folder.PostgresConnectionString is not { } connection)
            return;
        using var server = new NpgsqlConnection(Server(connection));
        server.Open();
        using var command = server.CreateCommand();
        command.CommandText = $"DROP DATABASE {NameOf(connection)}";
        command.ExecuteNonQuery();
    }

    private static string NameOf(string connection) =>
        new NpgsqlConnectionStringBuilder(connection).Database!;

    private static string Server(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { Database = "postgres" }.ToString();
}
