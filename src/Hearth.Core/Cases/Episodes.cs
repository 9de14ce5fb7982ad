namespace Hearth.Core.Cases;

/// <summary>
/// When a family may have another episode of support: never while one is open, and never on days that another had. Two episodes
/// share a day if and only if each was opened for a family of its own, before matching found those families to be one. Such
/// episodes both stand; from then on another opens when all of them are over, and after the last day of any.
/// </summary>
public static class Episodes
{
    /// <summary>Why an episode cannot open on a day; null when it can.</summary>
    /// <param name="before">The family's episodes: first and last day, which is null while it goes on.</param>
    /// <param name="opens">The day.</param>
    /// <param name="today">Nothing opens later than today.</param>
    public static string? WhyNot(
        IEnumerable<(DateOnly Opened, DateOnly? Closed)> before,
        DateOnly opens,
        DateOnly today
    )
    {
        if (opens > today)
            return "Support that has not begun is opened when it does.";
        foreach (var (opened, closed) in before)
        {
            if (closed is null)
                return "This family is being supported already.";
            if (opens <= closed)
                return $"This family was supported until {Rules.Words.Day(closed.Value)}. Support can open again from the next day.";
        }
        return null;
    }
}
