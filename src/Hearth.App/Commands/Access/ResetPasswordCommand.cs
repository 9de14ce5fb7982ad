using System.CommandLine;
using Hearth.Core.Access;

namespace Hearth.App.Commands.Access;

public static class ResetPasswordCommand
{
    public static Command Create()
    {
        var email = new Argument<string>("email");
        var command = new Command("reset-password", "Print a one-time link to set a new password.")
        {
            email,
            LinkAddress.Url,
        };
        command.Runs((run, cancel) => IssueAsync(run, run.Value(email)!, cancel));
        return command;
    }

    /// <summary>Without an e-mail the link sets up a new administrator.</summary>
    internal static async Task<int> IssueAsync(
        CommandRun run,
        string? email,
        CancellationToken cancel
    )
    {
        var outcome = await run.Get<IssueLinkOperation>()
            .RunAsync(new IssueLink(email), run.Actor, cancel);
        return run.End(
            outcome,
            issued =>
            {
                var link = LinkAddress.Of(run, issued);
                return run.Done(
                    new
                    {
                        Email = email,
                        Link = link,
                        issued.ExpiresAt,
                    },
                    $"Open within 24 hours, once:\n{link}"
                );
            },
            $"There is no account {email}."
        );
    }
}
