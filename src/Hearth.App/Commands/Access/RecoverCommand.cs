using System.CommandLine;

namespace Hearth.App.Commands.Access;

/// <summary>For when no administrator can sign in: whoever may run commands on the server may make a new one.</summary>
public static class RecoverCommand
{
    public static Command Create()
    {
        var command = new Command(
            "recover",
            "Print a one-time link that sets up a new administrator."
        )
        {
            LinkAddress.Url,
        };
        command.Runs((run, cancel) => ResetPasswordCommand.IssueAsync(run, null, cancel));
        return command;
    }
}
