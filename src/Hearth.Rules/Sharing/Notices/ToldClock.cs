namespace Hearth.Rules.Sharing.Notices;

/// <summary>How telling somebody stands, from the best to the gravest.</summary>
public enum ToldState
{
    /// <summary>They were told all five facts.</summary>
    Told,

    /// <summary>They need not be told for now.</summary>
    Excepted,

    /// <summary>They are to be told, and there is time.</summary>
    Due,

    /// <summary>The day has come to look again at why they were not told.</summary>
    LookAgain,

    /// <summary>They should have been told by now.</summary>
    Overdue,
}

/// <summary>What makes the day.</summary>
public enum DueBecause
{
    /// <summary>One month after obtaining.</summary>
    Obtained,

    /// <summary>The first communication with them.</summary>
    FirstCommunication,

    /// <summary>The first disclosure to another recipient.</summary>
    FirstDisclosure,
}

/// <summary>What starts the clock for a person.</summary>
/// <param name="On">The day information about them was obtained.</param>
/// <param name="FirstCommunication">The first communication with them, where there was one.</param>
/// <param name="FirstDisclosure">The first disclosure to another recipient, where there was one.</param>
public sealed record Obtained(
    DateOnly On,
    DateOnly? FirstCommunication = null,
    DateOnly? FirstDisclosure = null
);

/// <summary>They were told something.</summary>
/// <param name="On">The day.</param>
/// <param name="Facts">Which of the five facts.</param>
public sealed record Telling(DateOnly On, IReadOnlyCollection<ToldFact> Facts);

/// <summary>An exception that was not ended.</summary>
/// <param name="From">The first day it is relied on.</param>
/// <param name="LookAgain">The day to look again: from it on the exception no longer answers.</param>
public sealed record ExceptionTaken(DateOnly From, DateOnly LookAgain);

/// <summary>How telling somebody stands on a day.</summary>
/// <param name="Is">How.</param>
/// <param name="Due">The last day to tell them.</param>
/// <param name="Because">What makes that the day.</param>
/// <param name="Missing">Facts they were not told.</param>
public sealed record ToldStanding(
    ToldState Is,
    DateOnly Due,
    DueBecause Because,
    IReadOnlyList<ToldFact> Missing
);

/// <summary>Article 14's clock (requirement SH-5): told, due, overdue, excepted, or to be looked at again.</summary>
public static class ToldClock
{
    /// <summary>
    /// The last day is the earliest of one period after obtaining, the first communication and the first disclosure; on it
    /// there is still time. A communication before anything was obtained made no use of it and counts for nothing; a
    /// disclosure before shows that something was held. Telling is not itself taken for the first communication: who tells
    /// part of it early is never worse off than who tells nothing.
    /// </summary>
    /// <remarks>Source: UK GDPR, Article 14(3) and (5).</remarks>
    public static ToldStanding On(
        DateOnly day,
        Obtained obtained,
        IEnumerable<Telling> tellings,
        IEnumerable<ExceptionTaken> exceptions,
        FairProcessingRules rules
    )
    {
        var (due, because) = LastDay(obtained, rules);
        var told = tellings.Where(t => t.On <= day).SelectMany(t => t.Facts).ToHashSet();
        ToldFact[] missing = [.. Enum.GetValues<ToldFact>().Where(f => !told.Contains(f))];
        return new(State(day, due, missing, exceptions), due, because, missing);
    }

    /// <summary>How a family stands: as its gravest member does, by the earliest day among those who stand so.</summary>
    public static ToldStanding? OfFamily(IEnumerable<ToldStanding> members) =>
        members.OrderByDescending(m => m.Is).ThenBy(m => m.Due).FirstOrDefault();

    private static ToldState State(
        DateOnly day,
        DateOnly due,
        ToldFact[] missing,
        IEnumerable<ExceptionTaken> exceptions
    )
    {
        if (missing.Length == 0)
            return ToldState.Told;
        var taken = exceptions.Where(e => e.From <= day).ToArray();
        if (taken.Any(e => day < e.LookAgain))
            return ToldState.Excepted;
        return taken.Length > 0 ? ToldState.LookAgain
            : day > due ? ToldState.Overdue
            : ToldState.Due;
    }

    private static (DateOnly Due, DueBecause Because) LastDay(
        Obtained obtained,
        FairProcessingRules rules
    )
    {
        var last = (Due: rules.ToldWithin.After(obtained.On), DueBecause.Obtained);
        if (obtained.FirstCommunication is { } spoken && spoken >= obtained.On && spoken < last.Due)
            last = (spoken, DueBecause.FirstCommunication);
        return obtained.FirstDisclosure is { } disclosed && disclosed < last.Due
            ? (disclosed, DueBecause.FirstDisclosure)
            : last;
    }
}
