using System.CommandLine;
using System.Text.Json;
using Hearth.Core.Access.Audit;

namespace Hearth.App.Commands.Access.Audit;

/// <summary>Reads no database: whoever has the file of anchors, or the key, can check what they were given.</summary>
public static class CheckProofCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "What prove printed" };
        var command = new Command(
            "check-proof",
            "Check a proof against the council's key or file of anchors, without the database."
        )
        {
            file,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var path = run.Value(file)!;
                if (!File.Exists(path))
                    return run.Refused($"There is no file {path}");
                InclusionProof? proof;
                try
                {
                    proof = JsonSerializer.Deserialize<InclusionProof>(
                        await File.ReadAllTextAsync(path, cancel),
                        JsonOutput.Options
                    );
                }
                catch (JsonException)
                {
                    proof = null;
                }
                if (
                    proof
                    is not { Event: not null, Mac: not null, Path: not null, Anchor: not null }
                )
                    return run.Refused($"{path} holds no proof.");
                var done = CheckProof.Run(proof, run.Get<AuditKeys>(), run.Get<AnchorFile>());
                return run.Done(done, done.Words, done.Holds ? ExitCode.Done : ExitCode.Refused);
            }
        );
        return command;
    }
}
