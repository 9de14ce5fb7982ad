using System.CommandLine;
using Hearth.Core.Sources;

namespace Hearth.App.Commands.Sources;

/// <summary>The quality of a source's returns over time.</summary>
public static class QualityCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = "Id of the source" };
        var command = new Command("quality", "Show the quality of a source's returns over time.")
        {
            source,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var trend = await run.Get<QualityTrendQuery>()
                    .ReadAsync(run.Actor, run.Value(source)!, cancel);
                return run.Done(
                    new { Trend = trend },
                    string.Join(
                        '\n',
                        trend.Select(p =>
                            $"{p.ExtractDate:yyyy-MM-dd} {p.Rows, 9:N0} rows  complete {p.Completeness:P0}  valid {p.Validity:P0}  rejected {p.RejectedShare:P1}  {string.Join("; ", p.Changes)}"
                        )
                    )
                );
            }
        );
        return command;
    }
}
