using System.CommandLine;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Decisions;

namespace Hearth.App.Commands.Matching.Decisions;

public static class DecidePersonsCommand
{
    public static Command Create(string name, string description, DecisionKind kind)
    {
        var one = DecisionArguments.Person("--person", "The person's id");
        var other = DecisionArguments.Person("--other", "The other person's id");
        var reason = DecisionArguments.Reason();
        var command = new Command(name, description) { one, other, reason };
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<DecidePersonsOperation>()
                        .RunAsync(
                            new(run.Person(one), run.Person(other), kind, run.Value(reason)!),
                            run.Actor,
                            cancel
                        )
                )
        );
        return command;
    }
}
