using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Team;

/// <param name="Of">The invitation.</param>
/// <param name="By">The name of whoever asked.</param>
public sealed record InvitationRead(TeamMember Of, string By);

/// <summary>
/// Teams that somebody is asked into and has not answered: by whom and as what, and nothing of the family, which opens to them
/// when they accept.
/// </summary>
public sealed class InvitationsQuery(AppDb db)
{
    public async Task<IReadOnlyList<InvitationRead>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.CasesRead) || !Guid.TryParse(actor.UserId, out var user))
            return [];
        var found = await db
            .TeamMembers.AsNoTracking()
            .Where(m => m.UserId == user && m.State == TeamState.Invited)
            .OrderBy(m => m.InvitedOn)
            .ToListAsync(cancel);
        var names = await WorkerNames.OfAsync(db, found.Select(f => f.InvitedBy), cancel);
        return [.. found.Select(f => new InvitationRead(f, names(f.InvitedBy)))];
    }

    public async Task<InvitationRead?> OneAsync(Guid id, Actor actor, CancellationToken cancel) =>
        (await RunAsync(actor, cancel)).FirstOrDefault(i => i.Of.Id == id);
}
