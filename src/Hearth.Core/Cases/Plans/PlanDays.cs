namespace Hearth.Core.Cases.Plans;

/// <summary>When something of a plan was said or done: from the day there was something to say it of, until today.</summary>
public static class PlanDays
{
    public const string SupportOpened = "the day support opened";
    public const string PlanBegan = "the day the plan began";

    /// <summary>Why it cannot have been on a day; null when it can.</summary>
    /// <param name="on">The day.</param>
    /// <param name="first">The first that it can have been.</param>
    /// <param name="today">The last.</param>
    /// <param name="since">What the first is.</param>
    public static string? WhyNot(DateOnly on, DateOnly first, DateOnly today, string since) =>
        on < first || on > today ? $"The day lies between {since} and today." : null;
}
