using System.CommandLine;
using Hearth.Core;
using Hearth.Core.Eligibility;

namespace Hearth.App.Commands.Eligibility;

public static class ConfirmCommand
{
    public static Command Create()
    {
        var (list, family, by) = (Arguments.List(), Arguments.Family(), Arguments.By());
        var version = Arguments.Version();
        var reason = new Option<string?>("--reason") { Description = "What the person adds" };
        var command = new Command("confirm", "Record that a named person confirms a family.")
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
                var outcome = await run.Get<ConfirmIdentificationOperation>()
                    .RunAsync(
                        new(
                            run.ListId(list),
                            run.FamilyId(family),
                            run.Value(reason),
                            run.Value(version)
                        ),
                        actor,
                        cancel
                    );
                return run.End(outcome, decided => Say(run, decided));
            }
        );
        return command;
    }

    internal static int Say(CommandRun run, EntryDecided decided) =>
        run.Done(
            new
            {
                List = decided.List.Value,
                Family = decided.Family.Value,
                decided.Status,
                decided.DecidedBy,
                decided.DecidedAt,
                decided.Version,
            },
            $"Family {decided.Family} is {Kebab.Of(decided.Status)}."
        );
}
