using System.CommandLine;
using Hearth.Core;
using Hearth.Core.Partners;

namespace Hearth.App.Commands.Partners;

public static class StaffLeavesCommand
{
    public static Command Create()
    {
        var agency = new Argument<string>("agency");
        var email = new Argument<string>("email");
        var command = new Command(
            "staff-leaves",
            "Somebody leaves their agency: their account is shut at once and colleagues are told."
        )
        {
            agency,
            email,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var found = (
                    await run.Get<StaffQuery>().RunAsync(run.Actor, run.Value(agency), cancel)
                ).FirstOrDefault(s =>
                    s.LeftOn is null
                    && string.Equals(s.Email, run.Value(email), StringComparison.OrdinalIgnoreCase)
                );
                if (found is null)
                    return run.Refused($"{run.Value(agency)} has no such member of staff.");
                var today = London.DateOf(run.Get<TimeProvider>().GetUtcNow().UtcDateTime);
                return run.End(
                    await run.Get<StaffLeavesOperation>()
                        .RunAsync(new(found.Id, today), run.Actor, cancel),
                    left =>
                        run.Done(
                            left,
                            $"{left.FullName} has left. {(left.AccountShut ? "The account is shut." : "There was no account.")} {left.Told} colleagues were told."
                        )
                );
            }
        );
        return command;
    }
}
