using System.CommandLine;
using Hearth.Core;
using Hearth.Core.Sources;

namespace Hearth.App.Commands.Sources;

public static class ListReturnsCommand
{
    public static Command Create()
    {
        var source = new Option<string?>("--source") { Description = "Of this source only" };
        var command = new Command("list", "List returns, the newest first.") { source };
        command.Runs(
            async (run, cancel) =>
            {
                var returns = await run.Get<ReturnsQuery>()
                    .ListAsync(run.Actor, run.Value(source), cancel: cancel);
                return run.Done(
                    new { Returns = returns },
                    string.Join(
                        '\n',
                        returns.Select(r =>
                            $"{r.No, 5} {r.SourceId, -28} {r.ExtractDate:yyyy-MM-dd} {Kebab.Of(r.Status), -10} {r.Counts.Rows, 9:N0} rows, {r.Counts.Rejected:N0} rejected  {r.FileName}"
                        )
                    )
                );
            }
        );
        return command;
    }
}
