using System.CommandLine;
using Hearth.Core.Matching;

namespace Hearth.App.Commands.Matching.Decisions;

public static class UndoDecisionCommand
{
    public static Command Create()
    {
        var decision = new Argument<Guid>("decision") { Description = "The decision's id" };
        var reason = DecisionArguments.Reason();
        var command = new Command("undo", "Take a decision back. It stays on record.")
        {
            decision,
            reason,
        };
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<UndoDecisionOperation>()
                        .RunAsync(new(run.Value(decision), run.Value(reason)!), run.Actor, cancel),
                    made =>
                        run.Done(
                            made,
                            made.IsNew
                                ? "Undone. It takes effect with the next run: hearth match run"
                                : "It was undone before; nothing changed."
                        ),
                    "There is no such decision."
                )
        );
        return command;
    }
}
