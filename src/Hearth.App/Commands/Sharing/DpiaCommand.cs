using System.CommandLine;
using Hearth.Core.Sharing.Assessment;

namespace Hearth.App.Commands.Sharing;

/// <summary>The tables of a data protection impact assessment, beside the record of processing.</summary>
public static class DpiaCommand
{
    public static Command Create()
    {
        var table = new Option<string?>("--csv")
        {
            Description = "One table as CSV: flows, columns, recipients, processors or transfers",
        };
        table.AcceptOnlyFromAmong([.. AssessmentTable.Ids]);
        var command = new Command(
            "dpia",
            "Data flows, stored columns, recipients and processors for an impact assessment, as Markdown; --csv or --json for data."
        )
        {
            table,
        };
        command.Runs(
            async (run, cancel) =>
            {
                if (await run.Get<DataFlowsQuery>().RunAsync(run.Actor, cancel) is not { } flows)
                    return run.Refused("There is no such thing here.");
                var words = run.Value(table) is { } id
                    ? AssessmentText
                        .Csv(AssessmentTable.All(flows).Single(t => t.Id == id))
                        .TrimEnd('\r', '\n')
                    : AssessmentText.Markdown(flows);
                return run.Done(flows, words);
            }
        );
        return command;
    }
}
