using System.Globalization;
using Hearth.Rules.Cases.Meetings;

namespace Hearth.Core.Cases.Meetings.Calendar;

/// <summary>
/// A meeting as an entry of somebody's calendar. It says what kind of meeting it is and when, and nothing else: no family, no
/// place, no list. Calendars are shared with colleagues and shown on locked telephones.
/// </summary>
/// <remarks>Sources: RFC 5545 (iCalendar) and RFC 5546, section 3.2 (REQUEST and CANCEL).</remarks>
public static class MeetingCalendar
{
    public const string MediaType = "text/calendar";
    private const string Says =
        "Sign in to Hearth to see what this meeting is about, where it is, and to answer.";

    /// <param name="meeting">Which.</param>
    /// <param name="rule">The rules of its kind.</param>
    /// <param name="organiser">The e-mail address of whoever runs it.</param>
    /// <param name="attendee">The e-mail address of whoever it is for.</param>
    /// <param name="now">When it is written, in UTC.</param>
    public static string Of(
        Meeting meeting,
        MeetingRule rule,
        string organiser,
        string attendee,
        DateTime now
    )
    {
        var cancelled = meeting.State == MeetingState.Cancelled;
        return new CalendarText()
            .Line("BEGIN", "VCALENDAR")
            .Line("VERSION", "2.0")
            .Line("PRODID", "-//Hearth//Meetings//EN")
            .Line("CALSCALE", "GREGORIAN")
            .Line("METHOD", cancelled ? "CANCEL" : "REQUEST")
            .Line("BEGIN", "VEVENT")
            .Line("UID", $"{meeting.Id:D}@meetings.hearth")
            .Moment("DTSTAMP", now)
            .Moment("DTSTART", meeting.StartsAt)
            .Moment("DTEND", meeting.EndsAt)
            .Line("SEQUENCE", meeting.Sequence.ToString(CultureInfo.InvariantCulture))
            .Line("STATUS", cancelled ? "CANCELLED" : "CONFIRMED")
            .Line("CLASS", "PRIVATE")
            .Text("SUMMARY", rule.Name)
            .Text("DESCRIPTION", Says)
            .Line("ORGANIZER", Address(organiser))
            .Line("ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=FALSE", Address(attendee))
            .Line("END", "VEVENT")
            .Line("END", "VCALENDAR")
            .ToString();
    }

    /// <summary>Whether a file puts a meeting into a calendar or takes it out, as e-mail names it (RFC 6047, 2.4).</summary>
    internal static string MethodOf(string calendar) =>
        calendar.Contains("\r\nMETHOD:CANCEL\r\n", StringComparison.Ordinal) ? "CANCEL" : "REQUEST";

    // Nothing that somebody wrote ends the line or begins another property (RFC 5545, 3.3.3; RFC 6068).
    private static string Address(string email) =>
        $"mailto:{Uri.EscapeDataString(email).Replace("%40", "@", StringComparison.Ordinal)}";
}
