using System.Text;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Meetings.Calendar;

namespace Hearth.Core.Tests.Cases.Meetings;

/// <summary>Against the rules of RFC 5545, read anew here.</summary>
[Trait("Requirement", "SU-9")]
public class MeetingCalendarTests
{
    private static readonly DateTime Now = new(2026, 10, 1, 9, 0, 0, DateTimeKind.Utc);

    private static Meeting Called() =>
        new()
        {
            Id = Guid.Parse("0199bbbb-0000-7000-8000-000000000001"),
            StartsAt = London.At(new(2026, 10, 24), new(14, 30)),
            Minutes = 90,
            Place = "12 Larch Lane, the Quillfeathers' kitchen",
        };

    private static string Write(Meeting meeting, string email = "nurse@example.org") =>
        MeetingCalendar.Of(meeting, Released.Team, "chair@example.org", email, Now);

    [Fact]
    public void A_file_says_what_kind_of_meeting_and_when_and_names_nobody_it_is_about()
    {
        var text = Write(Called());
        var read = Unfold(text);

        read.ShouldContain("METHOD:REQUEST");
        read.ShouldContain("SUMMARY:Team around the family meeting");
        // Half past two in British Summer Time.
        read.ShouldContain("DTSTART:20261024T133000Z");
        read.ShouldContain("DTEND:20261024T150000Z");
        read.ShouldContain("DTSTAMP:20261001T090000Z");
        read.ShouldContain("SEQUENCE:0");
        read.ShouldContain("STATUS:CONFIRMED");
        read.ShouldContain("UID:0199bbbb-0000-7000-8000-000000000001@meetings.hearth");
        read.ShouldContain("ORGANIZER:mailto:chair@example.org");
        read.ShouldContain(l =>
            l.StartsWith("ATTENDEE", StringComparison.Ordinal)
            && l.EndsWith("mailto:nurse@example.org", StringComparison.Ordinal)
        );
        read.ShouldNotContain(l =>
            l.StartsWith("LOCATION", StringComparison.Ordinal)
            || l.StartsWith("URL", StringComparison.Ordinal)
        );
        text.ShouldNotContain("Quillfeather");
        (read[0], read[^1]).ShouldBe(("BEGIN:VCALENDAR", "END:VCALENDAR"));
        foreach (var once in new[] { "UID", "DTSTAMP", "DTSTART", "VERSION", "PRODID", "METHOD" })
            read.Count(l => l.StartsWith(once + ":", StringComparison.Ordinal)).ShouldBe(1, once);
    }

    [Fact]
    public void The_winter_hour_is_its_own()
    {
        var meeting = Called();
        meeting.StartsAt = London.At(new(2026, 10, 26), new(14, 30));
        Unfold(Write(meeting)).ShouldContain("DTSTART:20261026T143000Z");
    }

    [Fact]
    public void Moved_and_cancelled_it_keeps_its_id_and_its_sequence_rises()
    {
        var meeting = Called();
        meeting.Sequence = 1;
        meeting.State = MeetingState.Cancelled;
        meeting.Sequence++;
        var read = Unfold(Write(meeting));
        read.ShouldContain("METHOD:CANCEL");
        read.ShouldContain("STATUS:CANCELLED");
        read.ShouldContain("SEQUENCE:2");
        read.ShouldContain("UID:0199bbbb-0000-7000-8000-000000000001@meetings.hearth");
        MeetingCalendar.MethodOf(Write(meeting)).ShouldBe("CANCEL");
        MeetingCalendar.MethodOf(Write(Called())).ShouldBe("REQUEST");
    }

    [Theory]
    [InlineData("a\\b;c,d", "a\\\\b\\;c\\,d")]
    [InlineData("one\ntwo\r\nthree\rfour", "one\\ntwo\\nthree\\nfour")]
    public void Text_is_escaped(string value, string written)
    {
        CalendarText.Escape(value).ShouldBe(written);
        new CalendarText().Text("X", value).ToString().ShouldBe($"X:{written}\r\n");
    }

    [Fact]
    public void Lines_end_with_CR_LF_and_hold_75_octets_at_most_and_no_character_is_cut()
    {
        var random = new Random(20261001);
        string[] letters = ["a", "é", "☃", "🦉", " ", "\\", ";"];
        for (var i = 0; i < 400; i++)
        {
            var value = string.Concat(
                Enumerable
                    .Range(0, random.Next(0, 300))
                    .Select(_ => letters[random.Next(letters.Length)])
            );
            var text = new CalendarText().Text("DESCRIPTION", value).ToString();
            text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
            var lines = text.Split("\r\n")[..^1];
            foreach (var line in lines)
            {
                Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75);
                // A surrogate alone would be a cut character.
                line.EnumerateRunes().ShouldNotContain(Rune.ReplacementChar);
            }
            Unfold(text).Single().ShouldBe("DESCRIPTION:" + CalendarText.Escape(value));
        }
    }

    [Fact]
    public void What_somebody_wrote_as_their_address_begins_no_line_of_its_own()
    {
        var read = Unfold(Write(Called(), "a@example.org\r\nX-EVIL:1"));
        read.ShouldNotContain(l => l.StartsWith("X-EVIL", StringComparison.Ordinal));
    }

    private static string[] Unfold(string text) =>
        text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")[..^1];
}
