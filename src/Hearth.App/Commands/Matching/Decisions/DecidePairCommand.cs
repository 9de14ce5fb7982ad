using System.CommandLine;
using Hearth.Core.Matching;

namespace Hearth.App.Commands.Matching.Decisions;

public static class DecidePairCommand
{
    public static Command Create()
    {
        var left = new Argument<long>("left") { Description = "An identity" };
        var right = new Argument<long>("right") { Description = "Another identity" };
        var same = new Option<bool>("--same") { Description = "They are one person" };
        var different = new Option<bool>("--different") { Description = "They are two" };
        var reason = DecisionArguments.Reason();
        var command = new Command(
            "decide",
            "Decide whether two identities are one person. Every later run respects it."
        )
        {
            left,
            right,
            same,
            different,
            reason,
        };
        command.Validators.Add(given =>
        {
            if (given.GetValue(same) == given.GetValue(different))
                given.AddError("Give one of --same and --different");
        });
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<DecidePairOperation>()
                        .RunAsync(
                            new(
                                run.Value(left),
                                run.Value(right),
                                run.Value(same),
                                run.Value(reason)!
                            ),
                            run.Actor,
                            cancel
                        )
                )
        );
        return command;
    }
}
