namespace Hearth.Core.Cases.Markers;

/// <summary>When a marker is looked at again.</summary>
public static class MarkerClock
{
    /// <summary>Days ahead that its review is shown as coming.</summary>
    public const int Soon = 14;

    public static bool IsOverdue(DateOnly reviewBy, DateOnly today) => today > reviewBy;

    public static bool IsDue(DateOnly reviewBy, DateOnly today) => today.AddDays(Soon) >= reviewBy;
}
