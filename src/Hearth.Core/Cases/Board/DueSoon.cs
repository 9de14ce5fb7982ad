namespace Hearth.Core.Cases.Board;

/// <summary>How a day by which something is to be done stands to today: on the day itself it is not late.</summary>
public static class DueSoon
{
    /// <summary>Days ahead that count as soon.</summary>
    public const int Days = 14;

    /// <summary>The last day that is soon.</summary>
    public static DateOnly Until(DateOnly today) => today.AddDays(Days);

    public static bool IsOverdue(DateOnly day, DateOnly today) => day < today;

    public static bool IsSoon(DateOnly day, DateOnly today) => today <= day && day <= Until(today);
}
