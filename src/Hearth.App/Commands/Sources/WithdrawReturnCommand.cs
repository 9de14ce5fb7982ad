using System.CommandLine;
using Hearth.Core.Sources;

namespace Hearth.App.Commands.Sources;

public static class WithdrawReturnCommand
{
    public static Command Create()
    {
        var no = ShowReturnCommand.ReturnNumber();
        var reason = new Option<string>("--reason")
        {
            Description = "Why it is withdrawn; kept with the return",
            Required = true,
        };
        var command = new Command("withdraw", "Take back a return, with all its effects.")
        {
            no,
            reason,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var outcome = await run.Get<WithdrawReturnOperation>()
                    .RunAsync(
                        new WithdrawReturn(run.Value(no), run.Value(reason)!),
                        run.Actor,
                        cancel
                    );
                return run.End(
                    outcome,
                    withdrawn =>
                        run.Done(
                            new
                            {
                                Return = withdrawn.ReturnNo,
                                withdrawn.Records,
                                withdrawn.Ended,
                            },
                            $"Return {withdrawn.ReturnNo} is withdrawn: {withdrawn.Records:N0} records stand no more."
                        )
                );
            }
        );
        return command;
    }
}
