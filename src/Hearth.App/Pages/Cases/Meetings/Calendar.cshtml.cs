using System.Text;
using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Meetings.Calendar;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>A file that puts the meeting into a calendar, or takes it out of it.</summary>
[Needs(Permission.CasesRead, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class CalendarModel(CalendarFileQuery calendar) : HearthPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await calendar.RunAsync(Id, Actor, cancel) is { } text
            ? File(
                Encoding.UTF8.GetBytes(text),
                $"{MeetingCalendar.MediaType}; charset=utf-8",
                "meeting.ics"
            )
            : NotFound();
}
