using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Team;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Team;

/// <summary>Somebody who is asked into a team answers, before they know of which family.</summary>
[Needs(Permission.CasesRead, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class InvitationModel(InvitationsQuery invitations, AnswerInvitationOperation answer)
    : HearthPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public InvitationRead Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Version = Read.Of.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Answer is not ("yes" or "no"))
            return Wrong("Choose whether you join the team", nameof(Answer));
        return End(
            await answer.RunAsync(new(Id, Answer == "yes", Why, Version), Actor, cancel),
            done =>
            {
                Notice =
                    done.State == TeamState.Accepted
                        ? "You are in the team."
                        : "You do not join the team.";
                return LocalRedirect(
                    done.State == TeamState.Accepted ? $"/cases/{done.CaseId}/team" : "/"
                );
            },
            nameof(Answer)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await invitations.OneAsync(Id, Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
