using System.CommandLine;
using System.Globalization;
using Hearth.Core.Matching;

namespace Hearth.App.Commands.Matching.Decisions;

public static class ListDecisionsCommand
{
    private const int Most = 10_000;

    public static Command Create()
    {
        var command = new Command(
            "decisions",
            "What people have decided about who is who and who belongs to whom."
        );
        command.Runs(
            async (run, cancel) =>
            {
                var found = await run.Get<MatchDecisionsQuery>()
                    .ListAsync(run.Actor, 0, Most, cancel);
                return run.Done(
                    new
                    {
                        Decisions = found.Select(d => new
                        {
                            d.Decision.Id,
                            d.Decision.Kind,
                            Left = d.Left.Select(p => p.Id.Value),
                            Right = d.Right.Select(p => p.Id.Value),
                            d.Decision.Reason,
                            d.Decision.DecidedBy,
                            d.Decision.DecidedAt,
                            d.Decision.UndoneBy,
                            d.Decision.UndoneAt,
                            d.Decision.UndoneBecause,
                        }),
                    },
                    found.Count == 0
                        ? "Nothing has been decided by hand."
                        : string.Join(
                            '\n',
                            found.Select(d =>
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"{d.Decision.Id}  {d.Decision.DecidedAt:yyyy-MM-dd}  {d.Decision.Kind}: {Names(d.Left)} / {Names(d.Right)}  {(d.Decision.Stands ? "" : "(undone) ")}{d.Decision.Reason}"
                                )
                            )
                        )
                );
            }
        );
        return command;
    }

    private static string Names(IReadOnlyList<PersonNamed> people) =>
        people.Count == 0 ? "nobody now" : string.Join(", ", people.Select(p => p.Name));
}
