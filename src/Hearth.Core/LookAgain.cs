using Hearth.Rules.Dates;

namespace Hearth.Core;

/// <summary>When something is looked at again: after the day it was looked at, and no later than the rules allow.</summary>
public static class LookAgain
{
    public static bool Suits(DateOnly on, DateOnly next, Period every) =>
        next > on && next <= every.After(on);

    /// <summary>Why a day does not suit; null when it does.</summary>
    public static string? WhyNot(DateOnly on, DateOnly next, Period every) =>
        Suits(on, next, every)
            ? null
            : $"It is looked at again after {Rules.Words.Day(on)}, and by {Rules.Words.Day(every.After(on))} at the latest.";
}
