using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Team;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Team;

/// <summary>The team around a family: who leads, who is in it, and what is open to each.</summary>
[Needs(Permission.CasesRead, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class IndexModel(
    TeamQuery teams,
    AnswerInvitationOperation answer,
    LeaveTeamOperation leave,
    EndCoverOperation endCover
) : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    public TeamRead Read { get; private set; } = null!;
    public bool MayWork => Actor.May(Permission.CasesWork) && Read.Case.IsOpen;
    public bool MayManage => Actor.May(Permission.CasesManage) && Read.Case.IsOpen;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAnswerAsync(
        Guid id,
        bool accepts,
        int version,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? End(
                await answer.RunAsync(new(id, accepts, null, version), Actor, cancel),
                done =>
                    Done(
                        done.State == TeamState.Accepted
                            ? $"{done.Worker} is in the team."
                            : $"{done.Worker} does not join the team."
                    )
            )
            : NotFound();

    public async Task<IActionResult> OnPostLeaveAsync(
        Guid id,
        string? why,
        int version,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? End(
                await leave.RunAsync(new(id, why, version), Actor, cancel),
                done => Done($"{done.Worker}'s work in the team ends today.")
            )
            : NotFound();

    public async Task<IActionResult> OnPostEndCoverAsync(
        Guid id,
        int version,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? End(
                await endCover.RunAsync(new(id, version), Actor, cancel),
                done => Done($"{done.Worker} stands in no more.")
            )
            : NotFound();

    private LocalRedirectResult Done(string notice)
    {
        Notice = notice;
        // Whoever ended their own work may see the family no more.
        return LocalRedirect($"/cases/{Case:D}/team");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await teams.RunAsync(new(Case), Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
