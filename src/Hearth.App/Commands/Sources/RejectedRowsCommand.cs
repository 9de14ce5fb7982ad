using System.CommandLine;
using System.Text.Json;
using Hearth.Core.Sources;

namespace Hearth.App.Commands.Sources;

/// <summary>The rows of a return that were rejected, as sent, for the partner to mend.</summary>
public static class RejectedRowsCommand
{
    public static Command Create()
    {
        var no = ShowReturnCommand.ReturnNumber();
        var command = new Command(
            "rejected",
            "Print a return's rejected rows and what would mend them."
        )
        {
            no,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var query = run.Get<ReturnsQuery>();
                if (await query.FindAsync(run.Actor, run.Value(no), cancel) is null)
                    return run.Refused($"There is no return {run.Value(no)}.");
                var rows = await query.RejectedAsync(
                    run.Actor,
                    run.Value(no),
                    run.Get<TimeProvider>(),
                    cancel
                );
                return run.Done(
                    new
                    {
                        Rejected = rows.Select(r => new
                        {
                            Row = r.RowNo,
                            r.Column,
                            r.Reason,
                            r.Fix,
                            Sent = JsonSerializer.Deserialize<JsonElement>(r.Row),
                        }),
                    },
                    string.Join(
                        '\n',
                        rows.Select(r => $"row {r.RowNo}: {r.Column} {r.Reason}. {r.Fix}.")
                    )
                );
            }
        );
        return command;
    }
}
