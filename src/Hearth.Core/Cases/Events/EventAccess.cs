using Hearth.Core.Access;
using Hearth.Core.Cases.Notes;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Events;

/// <summary>A significant event for those who may see it and work with its family.</summary>
internal static class EventAccess
{
    public static async Task<(SignificantEvent One, OpenedCase Of)?> OfAsync(
        AppDb db,
        CaseAccessQuery access,
        TimeProvider clock,
        Guid id,
        Actor actor,
        CancellationToken cancel
    )
    {
        var one = await db.SignificantEvents.SingleOrDefaultAsync(e => e.Id == id, cancel);
        if (
            await access.OfAsync(one?.CaseId ?? default, Permission.CasesWork, actor, cancel)
                is not { } opened
            || one is null
        )
            return null;
        var notes = await NoteAccess.ReadableAsync(
            db,
            one.CaseId,
            NoteAccess.Asker(opened, actor),
            cancel
        );
        if (
            EventSight.MaySee(
                one,
                opened.Access.May,
                opened.Access.MaySource,
                notes.Select(n => n.Id).ToHashSet()
            )
        )
            return (one, opened);
        await ReadEvent.RefusedAsync(db, clock, actor, opened.Case.Subject, cancel);
        return null;
    }
}
