using System.CommandLine;
using Hearth.Core;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Loading;

namespace Hearth.App.Commands.Sources;

public static class ShowReturnCommand
{
    public static Command Create()
    {
        var no = ReturnNumber();
        var command = new Command("show", "Show a return and its receipt.") { no };
        command.Runs(
            async (run, cancel) =>
                await run.Get<ReturnsQuery>().FindAsync(run.Actor, run.Value(no), cancel)
                    is { } found
                    ? run.Done(
                        new { found.Return, found.Receipt },
                        found.Receipt is null
                            ? $"Return {found.Return.No} is {Kebab.Of(found.Return.Status)}."
                            : ReceiptJson.Write(found.Receipt)
                    )
                    : run.Refused($"There is no return {run.Value(no)}.")
        );
        return command;
    }

    internal static Argument<int> ReturnNumber() =>
        new("return") { Description = "The return's number" };
}
