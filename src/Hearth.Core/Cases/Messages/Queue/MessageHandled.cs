using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Messages.Queue;

/// <summary>Whose hands a message is in: of who looks after messages, and of who works with the family it is about.</summary>
internal static class MessageHandled
{
    /// <summary>Everybody's rows for who looks after messages: whose one is matters not to them, and is not given back.</summary>
    public static IDisposable? Reach(AppDb db, Actor actor) =>
        actor.May(Permission.CasesMessages) ? db.Unlimited() : null;

    /// <summary>Null when there is no such message, or it is not theirs to handle.</summary>
    public static async Task<Message?> FindAsync(
        AppDb db,
        CaseAccessQuery access,
        Guid id,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.CasesMessages) && !actor.May(Permission.CasesWork))
            return null;
        var message = await db.Messages.SingleOrDefaultAsync(m => m.Id == id, cancel);
        return
            actor.May(Permission.CasesMessages)
            || message?.CaseId is { } of
                && await access.OfAsync(of, Permission.CasesWork, actor, cancel) is not null
            ? message
            : null;
    }
}
