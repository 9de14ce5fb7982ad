using System.CommandLine;
using Hearth.Core.Eligibility;

namespace Hearth.App.Commands.Eligibility;

public static class DeclineCommand
{
    public static Command Create()
    {
        var (list, family, by) = (Arguments.List(), Arguments.Family(), Arguments.By());
        var version = Arguments.Version();
        var reason = new Option<string>("--reason")
        {
            Description = "Why the family is not to be identified",
            Required = true,
        };
        var command = new Command(
            "decline",
            "Record that a named person declines a family, and why."
        )
        {
            list,
            family,
            by,
            reason,
            version,
        };
        command.Runs(
            async (run, cancel) =>
            {
                if (await run.ActingAsync(run.Value(by)!, cancel) is not { } actor)
                    return run.Refused($"There is no account {run.Value(by)} in use.");
                var outcome = await run.Get<DeclineIdentificationOperation>()
                    .RunAsync(
                        new(
                            run.ListId(list),
                            run.FamilyId(family),
                            run.Value(reason)!,
                            run.Value(version)
                        ),
                        actor,
                        cancel
                    );
                return run.End(outcome, decided => ConfirmCommand.Say(run, decided));
            }
        );
        return command;
    }
}
