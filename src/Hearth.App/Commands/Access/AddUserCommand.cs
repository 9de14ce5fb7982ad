using System.CommandLine;
using Hearth.Core;
using Hearth.Core.Access;

namespace Hearth.App.Commands.Access;

/// <summary>Adds an account and prints the link with which its owner chooses a password: no password passes through a shell.</summary>
public static class AddUserCommand
{
    private static readonly string[] Roles =
    [
        .. Enum.GetValues<Role>()
            .Where(r => r is not (Role.System or Role.DataTeam))
            .Select(Kebab.Of),
    ];

    public static Command Create()
    {
        var email = new Argument<string>("email") { Description = "Also the name to sign in with" };
        var name = new Option<string>("--name") { Description = "Full name", Required = true };
        var role = new Option<string>("--role")
        {
            Description = $"One of {string.Join(", ", Roles)}",
            Required = true,
        };
        role.AcceptOnlyFromAmong(Roles);
        var agency = new Option<string>("--agency")
        {
            Description = "The agency the person works for",
            DefaultValueFactory = _ => "council",
        };
        var command = new Command("add", "Add an account and print its one-time link.")
        {
            email,
            name,
            role,
            agency,
            LinkAddress.Url,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var add = new AddUser(
                    run.Value(email)!,
                    run.Value(name)!,
                    Kebab.Read<Role>(run.Value(role)!),
                    run.Value(agency)!
                );
                var outcome = await run.Get<AddUserOperation>().RunAsync(add, run.Actor, cancel);
                if (outcome is not Outcome<User>.Ok)
                    return run.End(outcome, _ => ExitCode.Done);
                return await ResetPasswordCommand.IssueAsync(run, add.Email, cancel);
            }
        );
        return command;
    }
}
