using System.CommandLine;
using Hearth.App.Commands.Eligibility;
using Hearth.Core.Matching;

namespace Hearth.App.Commands.Matching.Decisions;

public static class RecordBirthCommand
{
    public static Command Create()
    {
        var person = DecisionArguments.Person("--person", "The expected child's id");
        var born = Arguments.Date("--born", "The date of birth");
        born.Required = true;
        var forename = new Option<string?>("--forename")
        {
            Description = "What the child is called, once it is named",
        };
        var sex = new Option<string?>("--sex") { Description = "F or M, where it is known" };
        sex.AcceptOnlyFromAmong("F", "M");
        var reason = DecisionArguments.Reason();
        var command = new Command(
            "born",
            "An expected child has been born, and no return says so yet."
        )
        {
            person,
            born,
            forename,
            sex,
            reason,
        };
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<RecordBirthOperation>()
                        .RunAsync(
                            new(
                                run.Person(person),
                                run.Value(forename),
                                run.Value(born)!.Value,
                                run.Value(sex),
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
