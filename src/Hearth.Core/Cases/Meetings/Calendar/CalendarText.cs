using System.Globalization;
using System.Text;

namespace Hearth.Core.Cases.Meetings.Calendar;

/// <summary>Lines of an iCalendar file: escaped, folded at 75 octets, ended by CR LF.</summary>
/// <remarks>Source: RFC 5545, sections 3.1 and 3.3.11.</remarks>
internal sealed class CalendarText
{
    private const int Octets = 75;
    private readonly StringBuilder text = new();

    /// <summary>A property whose value stands as it is.</summary>
    public CalendarText Line(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>A property of type TEXT.</summary>
    public CalendarText Text(string name, string value) => Line(name, Escape(value));

    /// <summary>A moment in UTC.</summary>
    public CalendarText Moment(string name, DateTime utc) =>
        Line(name, utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();

    internal static string Escape(string value) =>
        value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\r\n", "\\n", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\n", StringComparison.Ordinal);

    /// <summary>Never within a character: a line holds 75 octets at most, the space that begins a continued one among them.</summary>
    private void Fold(string line)
    {
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > Octets)
            {
                text.Append("\r\n ");
                used = 1;
            }
            text.Append(rune);
            used += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
