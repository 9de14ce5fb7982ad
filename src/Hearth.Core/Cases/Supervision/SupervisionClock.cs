using Hearth.Rules.Dates;

namespace Hearth.Core.Cases.Supervision;

/// <summary>When a manager looks over the work with a family again.</summary>
public static class SupervisionClock
{
    /// <param name="opened">The day support opened.</param>
    /// <param name="next">The day the last supervision named; null when there was none.</param>
    /// <param name="every">How often it is, at the latest.</param>
    public static DateOnly DueBy(DateOnly opened, DateOnly? next, Period every) =>
        next ?? every.After(opened);

    /// <summary>The day itself is not yet late.</summary>
    public static bool IsOverdue(DateOnly opened, DateOnly? next, Period every, DateOnly today) =>
        today > DueBy(opened, next, every);
}
