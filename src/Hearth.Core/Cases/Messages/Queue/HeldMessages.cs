using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Cases.Messages;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Messages.Queue;

/// <summary>A message that did not go as its writer meant it to.</summary>
public sealed record HeldMessage(CaseId Case, string Name, MessageState State);

/// <summary>Of what somebody wrote themselves: what is held back or did not arrive, so that they look (requirement SU-14).</summary>
public sealed class HeldMessagesQuery(AppDb db, MessageRules rules)
{
    public const int Most = 20;

    /// <summary>The latest first. To whom they go and what they say is on the case's own page.</summary>
    public async Task<IReadOnlyList<HeldMessage>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.CasesWork))
            return [];
        var found = await db
            .Messages.Where(m =>
                m.QueuedBy == actor.UserId
                && m.CaseId != null
                && (m.State == MessageState.Held || m.State == MessageState.Failed)
            )
            .OrderByDescending(m => m.QueuedAt)
            .Take(Most)
            .Select(m => new
            {
                m.CaseId,
                m.Template,
                m.State,
            })
            .ToListAsync(cancel);
        return
        [
            .. found.Select(m => new HeldMessage(
                m.CaseId!.Value,
                rules.Templates.GetValueOrDefault(m.Template)?.Name ?? m.Template,
                m.State
            )),
        ];
    }
}
