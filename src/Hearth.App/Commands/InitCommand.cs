using System.CommandLine;
using Hearth.App.Commands.Access;
using Hearth.Core.Data;

namespace Hearth.App.Commands;

/// <summary>Prepares the data folder and either database; on a new one, prints the link that makes the first administrator.</summary>
public static class InitCommand
{
    public static Command Create()
    {
        var bare = new Option<bool>("--bare")
        {
            Description = "Prepare only: no example agreement and no link",
        };
        var command = new Command(
            "init",
            "Prepare the data folder and database; on a new one, print a one-time link for the first administrator."
        )
        {
            bare,
            LinkAddress.Url,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var outcome = await run.Get<PrepareOperation>()
                    .RunAsync(new Prepare(run.Value(bare)), run.Actor, cancel);
                return run.End(outcome, prepared => Say(run, prepared));
            }
        );
        return command;
    }

    private static int Say(CommandRun run, Prepared prepared)
    {
        var folder = run.Get<DataFolder>();
        var link = prepared.Link is { } issued ? LinkAddress.Of(run, issued) : null;
        var database = folder.PostgresConnectionString is null ? folder.DatabaseFile : "PostgreSQL";
        return run.Done(
            new
            {
                Data = folder.Path,
                Database = folder.PostgresConnectionString is null ? "sqlite" : "postgresql",
                prepared.MigrationsApplied,
                prepared.Users,
                Link = link,
                prepared.Link?.ExpiresAt,
            },
            link is null
                ? $"Ready: {database}"
                : $"Ready: {database}\nSet up the first administrator within 24 hours, at\n{link}"
        );
    }
}
