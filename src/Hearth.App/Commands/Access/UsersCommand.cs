using System.CommandLine;

namespace Hearth.App.Commands.Access;

public static class UsersCommand
{
    public static Command Create() =>
        new("users", "Look after accounts.")
        {
            AddUserCommand.Create(),
            ListUsersCommand.Create(),
            DisableUserCommand.Create(),
            ResetPasswordCommand.Create(),
            RecoverCommand.Create(),
        };
}
