using System.CommandLine;
using Hearth.Core.Matching;

namespace Hearth.App.Commands.Matching;

/// <summary>Writes the latest model with what its match weights are worth as probabilities.</summary>
public static class CalibrateModelCommand
{
    public static Command Create()
    {
        var file = new Option<FileInfo>("--out")
        {
            Description =
                "The file to write, people-….yaml; put it in the data folder's rulebook/matching to use it",
            Required = true,
        };
        var truth = new Option<string?>("--truth")
        {
            Description =
                "Learn from a folder with records.csv and families.csv, as `hearth generate` writes it, instead of from judged pairs",
        };
        var command = new Command(
            "calibrate",
            "Learn from judged pairs how sure each match weight may be; the same pairs are joined."
        )
        {
            file,
            truth,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var outcome = await run.Get<CalibrateModelOperation>()
                    .RunAsync(
                        new CalibrateModel(
                            run.Value(file)!.FullName,
                            run.Value(truth),
                            run.Progress
                        ),
                        run.Actor,
                        cancel
                    );
                return run.End(
                    outcome,
                    done =>
                        run.Done(
                            done,
                            $"{done.Model}, calibrated on {done.Pairs} pairs: off by {done.ErrorAfter:0.0000} on average on these, where {done.From} was off by {done.ErrorBefore:0.0000}: {done.File}"
                        )
                );
            }
        );
        return command;
    }
}
