using System.Text.Json;
using Npgsql;

namespace Hearth.Bench.Load;

/// <summary>
/// The peer: an endpoint that runs the statements of a family's page as text, reads every value, and answers with a page of the
/// same size. No sign-in, no rules, no audit, no templates.
/// </summary>
internal static class RawPage
{
    public static async Task ServeAsync(string file, string connection)
    {
        var pages = JsonSerializer.Deserialize<PageRead[]>(await File.ReadAllTextAsync(file))!;
        var bodies = pages.Select(p => new string('x', p.Bytes)).ToArray();
        await using var source = NpgsqlDataSource.Create(connection);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet(
            "/{page:int}",
            async (int page) =>
            {
                await using var open = await source.OpenConnectionAsync();
                foreach (var sql in pages[page].Sql)
                    await ReadAsync(open, sql);
                return Results.Text(bodies[page], "text/html");
            }
        );
        await app.StartAsync();
        Console.WriteLine(JsonSerializer.Serialize(new { address = app.Urls.First() }));
        await app.WaitForShutdownAsync();
    }

    private static async Task ReadAsync(NpgsqlConnection open, string sql)
    {
#pragma warning disable CA2100 // The pages' own statements, heard in this run.
        await using var command = new NpgsqlCommand(sql, open);
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        var values = new object[rows.FieldCount];
        while (await rows.ReadAsync())
            rows.GetValues(values);
    }
}
