namespace Hearth.Core;

/// <summary>When something is said to have been: not later than now, and not before there was anything to say it of.</summary>
public static class HasBeen
{
    public const string SupportOpened = "the day support opened";

    /// <summary>Whether a day is still to come; today is not.</summary>
    public static bool IsToCome(DateOnly on, DateOnly today) => on > today;

    /// <summary>Why something cannot have been at a moment; null when it can.</summary>
    public static string? WhyNot(DateTime at, DateTime now) =>
        at > now ? "What has not been yet is not recorded." : null;

    /// <summary>Why something cannot have been on a day; null when it can.</summary>
    /// <param name="on">The day.</param>
    /// <param name="first">The first that it can have been.</param>
    /// <param name="today">The last.</param>
    /// <param name="since">What the first is.</param>
    public static string? WhyNot(DateOnly on, DateOnly first, DateOnly today, string since) =>
        on < first || IsToCome(on, today) ? $"The day lies between {since} and today." : null;

    /// <summary>Why a spell that began on a day cannot have had its last on another; null when it can.</summary>
    public static string? WhyNotLast(DateOnly first, DateOnly last, DateOnly today) =>
        last < first || IsToCome(last, today)
            ? "The last day lies between the first and today."
            : null;
}
