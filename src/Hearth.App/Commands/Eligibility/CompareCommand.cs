using System.CommandLine;
using Hearth.Core.Eligibility;

namespace Hearth.App.Commands.Eligibility;

public static class CompareCommand
{
    public static Command Create()
    {
        var list = Arguments.List();
        var with = new Option<Guid?>("--with")
        {
            Description =
                "The list to compare with; default the last of the framework as at an earlier date",
        };
        var command = new Command(
            "compare",
            "Say which families joined, left or changed between two lists, and why."
        )
        {
            list,
            with,
        };
        command.Runs(
            async (run, cancel) =>
            {
                ListId? other = run.Value(with) is { } id ? new ListId(id) : null;
                var outcome = await run.Get<CompareListsOperation>()
                    .RunAsync(new CompareLists(run.ListId(list), other), run.Actor, cancel);
                return run.End(outcome, compared => Say(run, compared));
            }
        );
        return command;
    }

    private static int Say(CommandRun run, ListsCompared compared) =>
        run.Done(
            new
            {
                List = compared.List.Value,
                With = compared.With.Value,
                compared.AsAt,
                compared.WithAsAt,
                Joined = Rows(compared.Joined),
                Left = Rows(compared.Left),
                Changed = Rows(compared.Changed),
                compared.Unchanged,
            },
            $"Since {compared.WithAsAt:yyyy-MM-dd}: {compared.Joined.Count} joined, {compared.Left.Count} left, {compared.Changed.Count} changed, {compared.Unchanged} did not change."
        );

    private static IEnumerable<object> Rows(IReadOnlyList<FamilyChange> changes) =>
        changes.Select(c => new { Family = c.Family.Value, c.Why });
}
