using System.CommandLine;
using Hearth.Core.Matching;

namespace Hearth.App.Commands.Matching.Decisions;

public static class SplitPersonCommand
{
    public static Command Create()
    {
        var person = DecisionArguments.Person("--person", "The person's id");
        var identities = new Option<long[]>("--identities")
        {
            Description = "The identities that are somebody else's",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var reason = DecisionArguments.Reason();
        var command = new Command("split", "Some of a person's records are somebody else's.")
        {
            person,
            identities,
            reason,
        };
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<SplitPersonOperation>()
                        .RunAsync(
                            new(run.Person(person), run.Value(identities)!, run.Value(reason)!),
                            run.Actor,
                            cancel
                        )
                )
        );
        return command;
    }
}
