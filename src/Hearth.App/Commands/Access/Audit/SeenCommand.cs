using System.CommandLine;
using Hearth.App.Web;
using Hearth.Core.Access.Audit;

namespace Hearth.App.Commands.Access.Audit;

public static class SeenCommand
{
    public static Command Create()
    {
        var family = new Argument<Guid>("family") { Description = "The family's id" };
        var command = new Command(
            "seen",
            "Who has seen a family's record, in plain words: who, when, why and what."
        )
        {
            family,
        };
        command.Runs(
            async (run, cancel) =>
                await run.Get<SeenRecordQuery>()
                    .RunAsync(new(run.Value(family)), run.Overseer(), cancel)
                    is { } seen
                    ? run.Done(
                        new
                        {
                            Family = seen.Family.Value,
                            seen.Seen,
                            seen.HasMore,
                        },
                        string.Join('\n', seen.Seen.Select(Line))
                    )
                    : run.Refused("There is no such family here.")
        );
        return command;
    }

    private static string Line(SeenLine s) =>
        $"{Words.Moment(s.At)}: {s.Who} ({s.Agency}) {s.What}, {s.Why}{(s.Basis is { } b ? $" ({b})" : "")}.";
}
