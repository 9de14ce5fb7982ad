using Hearth.App.Commands;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Core.Sharing.Involvements;

namespace Hearth.App.Demo;

/// <summary>The demo's lead worker works with a few of the newest list's families, so that their pages have somebody to show.</summary>
internal static class DemoWork
{
    private const int Families = 5;

    public static async Task AddAsync(
        CommandRun run,
        DemoSignIn signIn,
        DateOnly since,
        CancellationToken cancel
    )
    {
        var actor = Actor.DataTeam(Purpose.Demonstration) with
        {
            Purpose = Purpose.IdentifyFamilies,
        };
        var lists = await run.Get<ListsQuery>().RunAsync(actor, cancel);
        if (lists.Count == 0)
            return;
        var newest = await run.Get<EntriesQuery>()
            .RunAsync(new(lists[0].Id, Size: Families), actor, cancel);
        var worker = await run.Get<AccountsOfAgencyQuery>()
            .OfAsync("council", signIn.LeadWorker, actor, cancel);
        foreach (var row in newest?.Rows ?? [])
            if (
                await run.Get<RecordInvolvementOperation>()
                    .RunAsync(
                        new(
                            row.Family,
                            null,
                            "council",
                            worker,
                            "Demo Lead Worker",
                            "Lead worker",
                            null,
                            signIn.LeadWorker,
                            since
                        ),
                        actor,
                        cancel
                    )
                is Outcome<Involvement>.Refused refused
            )
                throw new InvalidOperationException(refused.Reason);
    }
}
