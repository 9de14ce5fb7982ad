using System.CommandLine;
using Hearth.Core.Matching.Reviewing;

namespace Hearth.App.Commands.Matching.Reviewing;

public static class DrawSampleCommand
{
    public static Command Create()
    {
        var size = new Option<int>("--size")
        {
            Description = "How many pairs to draw",
            Required = true,
        };
        var command = new Command(
            "sample",
            "Put pairs drawn at random into the review queue, to measure the standing run by."
        )
        {
            size,
        };
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<DrawSampleOperation>()
                        .RunAsync(new(run.Value(size), run.Progress), run.Actor, cancel),
                    drawn =>
                        run.Done(
                            drawn,
                            $"Sample {drawn.Sample} of run {drawn.Run}: {drawn.Drawn} pairs wait for review. Once they are judged: hearth match estimate"
                        )
                )
        );
        return command;
    }
}
