using System.CommandLine;
using Hearth.Core.Access;

namespace Hearth.App.Commands.Access;

public static class DisableUserCommand
{
    public static Command Create()
    {
        var email = new Argument<string>("email");
        var command = new Command("disable", "Shut an account and end its sessions.") { email };
        command.Runs(
            async (run, cancel) =>
            {
                var outcome = await run.Get<DisableUserOperation>()
                    .RunAsync(new(run.Value(email)!), run.Actor, cancel);
                return run.End(
                    outcome,
                    user =>
                        run.Done(new { user.Email, user.DisabledAt }, $"{user.Email} is disabled."),
                    $"There is no account {run.Value(email)}."
                );
            }
        );
        return command;
    }
}
