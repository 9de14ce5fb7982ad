using System.CommandLine;
using Hearth.App.Commands.Eligibility;
using Hearth.Core;
using Hearth.Core.Matching;

namespace Hearth.App.Commands.Matching;

/// <summary>Writes the latest model with m, u and prior learned from this council's own identities.</summary>
public static class TrainModelCommand
{
    public static Command Create()
    {
        var asAt = Arguments.Date(
            "--as-at",
            "Learns from returns with an extract date on or before this date; default today"
        );
        var file = new Option<FileInfo>("--out")
        {
            Description =
                "The file to write, people-….yaml; put it in the data folder's rulebook/matching to use it",
            Required = true,
        };
        var labels = new Option<bool>("--labels")
        {
            Description = "Also learn m from pairs that reviewers have judged",
        };
        var command = new Command(
            "train",
            "Learn the model's m, u and prior from the identities that stand."
        )
        {
            asAt,
            file,
            labels,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var day = run.Value(asAt) ?? run.Get<TimeProvider>().Today();
                var outcome = await run.Get<TrainModelOperation>()
                    .RunAsync(
                        new TrainModel(
                            day,
                            run.Value(file)!.FullName,
                            run.Progress,
                            run.Value(labels)
                        ),
                        run.Actor,
                        cancel
                    );
                return run.End(
                    outcome,
                    done =>
                        run.Done(
                            done,
                            $"{done.Model}, learned from {done.Identities} identities and {done.Labels} judged pairs, starting from {done.From}: {done.File}"
                        )
                );
            }
        );
        return command;
    }
}
