using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Rules.Cases.Messages;

namespace Hearth.App.Pages.Cases;

/// <summary>When something was, as forms ask it: just now, unless a day or a time is given.</summary>
internal static class WhenAnswer
{
    /// <summary>What is wrong with a day and a time as typed, and with which; null when nothing is.</summary>
    public static (string Reason, bool IsTime)? Wrong(DateAnswer on, string? time) =>
        on is { IsEmpty: false, Date: null } ? ("Enter a real date, such as 24 7 2026", false)
        : !string.IsNullOrWhiteSpace(time) && MessageField.TimeOf(time) is null
            ? ("Enter a time such as 14:30", true)
        : null;

    /// <summary>Now, unless another day or time is given; a day alone is noon of it, or now if that is earlier.</summary>
    public static DateTime Of(DateAnswer on, string? time, TimeProvider clock)
    {
        var now = clock.UtcNow();
        if (on.IsEmpty && string.IsNullOrWhiteSpace(time))
            return now;
        var day = on.Date ?? clock.Today();
        if (!string.IsNullOrWhiteSpace(time) && MessageField.TimeOf(time) is { } at)
            return London.At(day, at);
        var noon = London.At(day, new(12, 0));
        return day == clock.Today() && noon > now ? now : noon;
    }
}
