using Hearth.Rules.Dates;

namespace Hearth.Core.Cases.Consents;

/// <summary>How a consent stands on a day.</summary>
public enum ConsentStanding
{
    InForce,

    /// <summary>In force, and soon to end: it is asked for again.</summary>
    AskAgain,
    Expired,
    Withdrawn,
}

/// <summary>Consent is in force from its first day to its last, and from the day it is withdrawn it is not.</summary>
public static class ConsentClock
{
    public static ConsentStanding Standing(Consent consent, Period askAgainBefore, DateOnly today)
    {
        if (consent.WithdrawnOn <= today)
            return ConsentStanding.Withdrawn;
        if (today > consent.Until)
            return ConsentStanding.Expired;
        return today >= askAgainBefore.Before(consent.Until)
            ? ConsentStanding.AskAgain
            : ConsentStanding.InForce;
    }

    public static bool InForce(Consent consent, DateOnly day) =>
        consent.From <= day && day <= consent.Until && !(consent.WithdrawnOn <= day);

    /// <summary>Whether a consent from this day on would be one more beside it: it is in force on the day, or begins later.</summary>
    public static bool Overlaps(Consent before, DateOnly from) =>
        from <= before.Until && !(before.WithdrawnOn <= from);

    /// <summary>Why it cannot be withdrawn on a day; null when it can.</summary>
    public static string? WhyNotWithdrawn(Consent consent, DateOnly on, DateOnly today) =>
        HasBeen.WhyNot(on, consent.From, today, "the day it was given");

    /// <summary>The last day of one that is given on a day: of a year, the day before that day comes round.</summary>
    public static DateOnly LastDay(DateOnly from, Period lasts) => lasts.After(from).AddDays(-1);
}
