using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings.Calendar;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>A meeting for the calendar of whoever is asked to it, signed or not: it says nothing that stands inside.</summary>
public sealed class CalendarFileQuery(AppDb db, MeetingAccessQuery access, TimeProvider clock)
{
    public async Task<string?> RunAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        if (
            await access.OfAsync(id, Permission.CasesRead, actor, cancel)
            is not { Mine: not null } opened
        )
            return null;
        var (chair, own) = (opened.Meeting.ChairId, opened.Mine.UserId);
        var emails = await db
            .Users.Where(u => u.Id == chair || u.Id == own)
            .ToDictionaryAsync(u => u.Id, u => u.Email!, cancel);
        return MeetingCalendar.Of(
            opened.Meeting,
            opened.Rule,
            emails[chair],
            emails[own!.Value],
            clock.UtcNow()
        );
    }
}
