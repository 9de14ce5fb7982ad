using System.Globalization;

namespace Hearth.Rules.Cases.Messages;

/// <summary>What a field of a message holds. Only <see cref="Text"/> can say something of a person.</summary>
public enum FieldKind
{
    /// <summary>A day, yyyy-mm-dd.</summary>
    Day,

    /// <summary>A time of day in London, hh:mm.</summary>
    Time,

    /// <summary>A telephone number of the council's.</summary>
    Phone,

    /// <summary>Whatever somebody writes.</summary>
    Text,
}

/// <summary>A place in a message that is filled for each one.</summary>
/// <param name="Id">As the texts write it between double brackets: <c>((day))</c>.</param>
/// <param name="Name">As a worker is asked for it.</param>
/// <param name="Kind">What may stand there.</param>
public sealed record MessageField(string Id, string Name, FieldKind Kind)
{
    /// <summary>Letters in a field of text.</summary>
    public const int LongestText = 1000;

    /// <summary>Whether it may stand where somebody beside the person sees it: on a locked telephone, in a preview.</summary>
    public bool IsPersonal => Kind == FieldKind.Text;

    /// <summary>Why a value cannot stand there; null when it can.</summary>
    public string? WhyNot(string value) =>
        Kind switch
        {
            FieldKind.Day => DayOf(value) is null ? $"{Name}: enter a real date" : null,
            FieldKind.Time => TimeOf(value) is null ? $"{Name}: enter a time such as 14:30" : null,
            FieldKind.Phone => value.Count(char.IsAsciiDigit) is >= 3 and <= 15
            && value.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '(' or ')')
                ? null
                : $"{Name}: enter a telephone number, such as 01632 960001",
            _ => string.IsNullOrWhiteSpace(value) ? $"{Name}: write something"
            : value.Length > LongestText ? $"{Name}: write no more than {LongestText} letters"
            : null,
        };

    /// <summary>As the message says it: Thursday 3 December 2026, 2:30pm.</summary>
    public string Say(string value) =>
        Kind switch
        {
            FieldKind.Day => DayOf(value)!
                .Value.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture),
            FieldKind.Time => TimeOf(value)!
                .Value.ToString("h:mmtt", CultureInfo.InvariantCulture)
                .ToLowerInvariant(),
            _ => value.Trim(),
        };

    /// <summary>A day as fields hold it; null when it is none.</summary>
    public static DateOnly? DayOf(string value) =>
        DateOnly.TryParseExact(
            value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>A time of day as fields hold it; null when it is none.</summary>
    public static TimeOnly? TimeOf(string value) =>
        TimeOnly.TryParseExact(
            value.Trim(),
            ["HH:mm", "H:mm"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;
}
