using System.CommandLine;
using Hearth.App.Commands.Access.Audit;
using Hearth.Core;
using Hearth.Core.Access.Keys;

namespace Hearth.App.Commands.Access.Keys;

public static class RotateKeysCommand
{
    public static Command Create()
    {
        var only = new Option<bool>("--only")
        {
            Description = "Leave older texts as they are; `hearth keys reencrypt` does them later",
        };
        var command = new Command(
            "rotate",
            "Make a new key and encrypt everything again with it; the pages stay up."
        )
        {
            only,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var rotated = await run.Get<RotateFieldKeysOperation>()
                    .RunAsync(new(), run.Overseer(), cancel);
                if (rotated is not Outcome<FieldKeysRotated>.Ok { Value.Id: var id })
                    return run.End(rotated, _ => ExitCode.Done);
                run.Progress(
                    $"The new key is {id}. Keep a copy of the keys apart from the database: without them its texts are lost."
                );
                return run.Value(only)
                    ? run.Done(new { Id = id }, $"What is new is encrypted with {id}.")
                    : await ReencryptCommand.RunAsync(run, cancel);
            }
        );
        return command;
    }
}
