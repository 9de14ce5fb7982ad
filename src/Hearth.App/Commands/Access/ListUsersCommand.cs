using System.CommandLine;
using Hearth.Core;
using Hearth.Core.Access;

namespace Hearth.App.Commands.Access;

public static class ListUsersCommand
{
    public static Command Create()
    {
        var command = new Command("list", "List the accounts.");
        command.Runs(
            async (run, cancel) =>
            {
                var users = await run.Get<UsersQuery>().RunAsync(run.Actor, cancel);
                var lines = users.Select(u =>
                    $"{u.Email}  {u.FullName}  {u.Agency}  {Kebab.Of(u.Role)}{(u.DisabledAt is null ? "" : "  disabled")}"
                );
                return run.Done(new { Users = users }, string.Join('\n', lines));
            }
        );
        return command;
    }
}
