using System.Globalization;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Rules.Cases.Messages;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>When and where, as typed.</summary>
public sealed class WhenAnswer
{
    public DateAnswer On { get; set; } = new();
    public string? At { get; set; }
    public string? Minutes { get; set; } = "60";
    public string? Place { get; set; }

    public DateOnly Day => On.Date ?? default;
    public TimeOnly Time => MessageField.TimeOf(At ?? "") ?? default;

    /// <summary>0 where it is no number, which no meeting takes.</summary>
    public int Length =>
        int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    /// <summary>What is to be put right, and where; null: it reads.</summary>
    public (string Reason, string Field)? Wrong =>
        On.Date is null ? ("Enter a real date, such as 24 7 2026", "When.On")
        : MessageField.TimeOf(At ?? "") is null ? ("Enter a time such as 14:30", "When.At")
        : null;

    public static WhenAnswer Of(DateTime startsAt, int minutes, string place)
    {
        var (day, time) = London.Local(startsAt);
        return new()
        {
            On = DateAnswer.Of(day),
            At = time.ToString("HH:mm", CultureInfo.InvariantCulture),
            Minutes = minutes.ToString(CultureInfo.InvariantCulture),
            Place = place,
        };
    }
}
