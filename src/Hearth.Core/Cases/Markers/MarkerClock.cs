using Hearth.Rules.Dates;

namespace Hearth.Core.Cases.Markers;

/// <summary>When a marker is looked at again.</summary>
public static class MarkerClock
{
    /// <summary>Days ahead that its review is shown as coming.</summary>
    public const int Soon = 14;

    public static bool IsOverdue(DateOnly reviewBy, DateOnly today) => today > reviewBy;

    public static bool IsDue(DateOnly reviewBy, DateOnly today) => today.AddDays(Soon) >= reviewBy;

    /// <summary>Why a day will not do; null when it will.</summary>
    public static string? WhyNot(DateOnly today, DateOnly reviewBy, Period every) =>
        reviewBy > today && reviewBy <= every.After(today)
            ? null
            : $"It is looked at again after today and by {Rules.Words.Day(every.After(today))} at the latest.";
}
