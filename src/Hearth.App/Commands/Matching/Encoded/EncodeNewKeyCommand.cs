using System.CommandLine;
using Hearth.App.Linking.Encoded;
using Hearth.App.Linking.Inputs;

namespace Hearth.App.Commands.Matching.Encoded;

internal static class EncodeNewKeyCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file")
        {
            Description = "Key file to make; it must not exist",
        };
        var command = new Command("new-key", "Make a secret key for encoding.") { file };
        command.RunsAlone(
            (run, _) =>
            {
                try
                {
                    KeyFile.WriteNew(run.Value(file)!);
                }
                catch (InputException wrong)
                {
                    return Task.FromResult(run.Refused(wrong.Message));
                }
                return Task.FromResult(
                    run.Done(
                        new { Key = run.Value(file) },
                        $"{run.Value(file)} holds a new key. Give it to those who encode, by a way apart from the files, and to nobody who links."
                    )
                );
            }
        );
        return command;
    }
}
