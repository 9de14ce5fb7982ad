using System.CommandLine;
using Hearth.App.Commands.Eligibility;
using Hearth.Core.Matching;

namespace Hearth.App.Commands.Matching.Decisions;

public static class TakeOutOfFamilyCommand
{
    public static Command Create()
    {
        var family = Arguments.Family();
        var person = DecisionArguments.Person("--person", "The member's id");
        var reason = DecisionArguments.Reason();
        var command = new Command("leave", "A person does not belong to a family.")
        {
            family,
            person,
            reason,
        };
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<TakeOutOfFamilyOperation>()
                        .RunAsync(
                            new(run.FamilyId(family), run.Person(person), run.Value(reason)!),
                            run.Actor,
                            cancel
                        )
                )
        );
        return command;
    }
}
