using System.CommandLine;
using Hearth.App.Web;
using Hearth.Core.Access.Keys;
using Hearth.Core.Data;
using Hearth.Core.Data.Rows;

namespace Hearth.App.Commands;

/// <summary>Serves the pages until it is told to stop.</summary>
public static class ServeCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port")
        {
            Description = "Port on this machine alone; 0 takes a free one",
            DefaultValueFactory = _ => 5080,
        };
        var urls = new Option<string?>("--urls")
        {
            Description =
                "Listen at these addresses instead, divided by semicolons; put a proxy with HTTPS before them",
        };
        var command = new Command("serve", "Serve the pages until stopped (Ctrl+C).")
        {
            port,
            urls,
        };
        command.RunsAlone(
            (run, cancel) =>
                ServeAsync(
                    run,
                    DataFolder.FromEnvironment(),
                    run.Value(urls) ?? $"http://127.0.0.1:{run.Value(port)}",
                    cancel
                )
        );
        return command;
    }

    /// <summary>The address goes to standard error, and with <c>--json</c> as one line to standard output, once it answers.</summary>
    internal static async Task<int> ServeAsync(
        CommandRun run,
        DataFolder folder,
        string urls,
        CancellationToken cancel,
        Action<string>? started = null
    )
    {
        await using var app = WebHost.Build(folder, urls);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var ready = scope.ServiceProvider.GetRequiredService<ReadyQuery>();
            if (!await ready.RunAsync(cancel))
                return run.Refused(
                    "The database is not prepared, or cannot be reached. Run `hearth init` first."
                );
            if (!await scope.ServiceProvider.GetRequiredService<RowsHeldQuery>().RunAsync(cancel))
                run.Progress(
                    "HEARTH_DATABASE names a role that is a superuser or has BYPASSRLS: PostgreSQL does not repeat the rules of need to know for it. Give Hearth a role of its own."
                );
            var keys = scope.ServiceProvider.GetRequiredService<FieldKeysQuery>();
            if (await keys.WhyNotAsync(cancel) is { } reason)
                return run.Refused(reason);
        }
        await app.StartAsync(cancel);
        // By its name, not its number: browsers take no passkey from a page whose address is a number.
        var address = app
            .Urls.First()
            .Replace("//127.0.0.1:", "//localhost:", StringComparison.Ordinal);
        run.Progress($"Hearth is served at {address}");
        run.Progress("Press Ctrl+C to stop.");
        if (run.Json)
            CommandHost.Print(new { Address = address, app.Urls });
        started?.Invoke(address);
        await app.WaitForShutdownAsync(cancel);
        return ExitCode.Done;
    }
}
