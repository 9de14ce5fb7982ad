using System.CommandLine;
using Hearth.Core;
using Hearth.Core.Sources;

namespace Hearth.App.Commands.Sources;

public static class DueReturnsCommand
{
    public static Command Create()
    {
        var command = new Command("due", "Say which returns are due, due soon and late.");
        command.Runs(
            async (run, cancel) =>
            {
                var due = await run.Get<DueReturnsQuery>().ListAsync(run.Actor, cancel);
                return run.Done(
                    new { Due = due },
                    string.Join(
                        '\n',
                        due.Select(d =>
                            $"{d.SourceId, -30} {Kebab.Of(d.State), -15} {d.Due?.ToString("yyyy-MM-dd", null) ?? "-", -10} {(d.DaysLate is { } days ? $"{days} days late" : "")}"
                        )
                    )
                );
            }
        );
        return command;
    }
}
