using System.CommandLine;
using Hearth.Core.Eligibility;

namespace Hearth.App.Commands.Eligibility;

public static class ListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "Name the lists that are kept, the latest first.");
        command.Runs(
            async (run, cancel) =>
            {
                var lists = await run.Get<ListsQuery>().RunAsync(run.Actor, cancel);
                return run.Done(
                    new
                    {
                        Lists = lists.Select(l => new
                        {
                            List = l.Id.Value,
                            Framework = $"{l.Framework}/{l.Version}",
                            l.AsAt,
                            l.KnownBy,
                            l.CreatedAt,
                            l.Families,
                            l.Met,
                            l.Unknown,
                            l.Entries,
                            l.Confirmed,
                            l.Declined,
                            l.Digest,
                        }),
                    },
                    lists.Count == 0
                        ? "There is no list yet. Make one: hearth eligibility run"
                        : string.Join(
                            '\n',
                            lists.Select(l =>
                                $"{l.Id}  {l.Framework}/{l.Version, -10} as at {l.AsAt:yyyy-MM-dd}: {l.Entries} families, {l.Confirmed} confirmed, {l.Declined} declined"
                            )
                        )
                );
            }
        );
        return command;
    }
}
