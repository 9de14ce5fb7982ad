using System.CommandLine;
using System.Text.Json;
using Hearth.Core.Access.Audit;

namespace Hearth.App.Commands.Access.Audit;

public static class ProveCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("entry")
        {
            Description = "The event's id, or its place in the trail",
        };
        var command = new Command(
            "prove",
            "Print the proof that an event is in the trail, without showing any other; see check-proof."
        )
        {
            id,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var wanted = run.Value(id)!;
                var isPlace = long.TryParse(
                    wanted,
                    System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var seq
                );
                if (!Guid.TryParse(wanted, out var of) && !isPlace)
                    return run.Refused($"'{wanted}' is neither an event's id nor a place.");
                var outcome = await run.Get<ProveEventOperation>()
                    .RunAsync(isPlace ? new(null, seq) : new(of), run.Overseer(), cancel);
                return run.End(
                    outcome,
                    proof => run.Done(proof, JsonSerializer.Serialize(proof, JsonOutput.Options)),
                    $"There is no entry {wanted} in the trail."
                );
            }
        );
        return command;
    }
}
