using System.CommandLine;

namespace Hearth.App.Commands.Sources;

public static class ReturnsCommand
{
    public static Command Create() =>
        new("returns", "Partners' returns: load, look at, take back.")
        {
            LoadReturnCommand.Create(),
            ListReturnsCommand.Create(),
            ShowReturnCommand.Create(),
            WithdrawReturnCommand.Create(),
            RejectedRowsCommand.Create(),
            DueReturnsCommand.Create(),
            WatchReturnsCommand.Create(),
        };
}
