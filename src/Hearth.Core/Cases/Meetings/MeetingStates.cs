using System.Linq.Expressions;
using Hearth.Rules.Cases.Meetings;

namespace Hearth.Core.Cases.Meetings;

/// <summary>How a meeting goes on: called, held with minutes in draft, and agreed; or cancelled before it was held.</summary>
public static class MeetingStates
{
    /// <summary>Minutes that a meeting takes: a quarter of an hour to a working day.</summary>
    public const int Shortest = 15;
    public const int Longest = 480;

    public static bool CanBecome(MeetingState from, MeetingState to) =>
        (from, to)
            is
                (MeetingState.Called, MeetingState.Held or MeetingState.Cancelled)
                or
                (MeetingState.Held, MeetingState.Agreed);

    /// <summary>Why it cannot go on so; null when it can.</summary>
    public static string? WhyNot(MeetingState from, MeetingState to) =>
        CanBecome(from, to)
            ? null
            : from switch
            {
                MeetingState.Called => "The meeting has not been held yet.",
                MeetingState.Held => "The meeting was held. Its minutes are a draft.",
                MeetingState.Agreed => "The minutes are agreed, and stay as they are.",
                _ => "The meeting was cancelled.",
            };

    /// <summary>Why something of it cannot be prepared any more, such as its list, its agenda or who is asked; null when it can.</summary>
    public static string? WhyNotPrepared(MeetingState state) =>
        state == MeetingState.Called ? null : WhyNot(state, MeetingState.Called);

    /// <summary>Why nobody meets about a support; null when they can, and where a meeting is about none.</summary>
    public static string? WhyNotMet(Case? of) =>
        of is { IsOpen: false } ? "Support has ended. Nobody meets about it any more." : null;

    /// <summary>Why nothing is added to its minutes; null when it can be.</summary>
    public static string? WhyNotMinuted(MeetingState state) =>
        state == MeetingState.Held ? null
        : state == MeetingState.Called
            ? "Record first who was there. Then the minutes can be written."
        : WhyNot(state, MeetingState.Held);

    /// <summary>Why it cannot have been held at a moment; null when it can: not before it begins.</summary>
    public static string? WhyNotHeld(MeetingState state, DateTime startsAt, DateTime now) =>
        WhyNot(state, MeetingState.Held)
        ?? (
            !HasBegun(startsAt, now)
                ? "It has not begun yet. Record who was there when it has."
                : null
        );

    /// <summary>From the very moment on.</summary>
    public static bool HasBegun(DateTime startsAt, DateTime now) => startsAt <= now;

    /// <summary>Those that are called and have not begun.</summary>
    public static Expression<Func<Meeting, bool>> AreToCome(DateTime now) =>
        m => m.State == MeetingState.Called && m.StartsAt > now;

    /// <summary>Why it cannot be moved to a moment; null when it can.</summary>
    public static string? WhyNotMoved(DateTime startsAt, DateTime now) =>
        HasBegun(startsAt, now) ? "A meeting is moved to a time to come." : null;

    /// <summary>Why its time cannot be this one; null when it can.</summary>
    /// <param name="rule">The rules of its kind.</param>
    /// <param name="startsAt">When it begins, in UTC.</param>
    /// <param name="minutes">How long it takes.</param>
    /// <param name="shortNotice">Why it is at shorter notice than the rules ask for, if it is.</param>
    /// <param name="now">In UTC.</param>
    public static string? WhyNotAt(
        MeetingRule rule,
        DateTime startsAt,
        int minutes,
        string? shortNotice,
        DateTime now
    )
    {
        if (HasBegun(startsAt, now) && !CanBeWrittenUp(rule, startsAt, now))
            return rule.WrittenUpWithin is { } within
                ? $"A meeting is called for a time to come, or written up within {within} after it."
                : "A meeting is called for a time to come.";
        if (London.DateOf(startsAt) > rule.CalledWithin.After(London.DateOf(now)))
            return $"A meeting is called {rule.CalledWithin} ahead at the furthest. Look at the year.";
        if (minutes is < Shortest or > Longest)
            return $"A meeting takes {Shortest} to {Longest} minutes.";
        return IsShortNotice(rule, startsAt, now) && string.IsNullOrWhiteSpace(shortNotice)
            ? $"This gives less notice than {rule.Notice}. Say why it cannot wait."
            : null;
    }

    /// <summary>Whether one that took place can still be written up: to the last day that the rules give it.</summary>
    public static bool CanBeWrittenUp(MeetingRule rule, DateTime startsAt, DateTime now) =>
        HasBegun(startsAt, now)
        && rule.WrittenUpWithin is { } within
        && London.DateOf(now) <= within.After(London.DateOf(startsAt));

    /// <summary>Whether it is sooner than the rules' notice: the day that lies exactly so far ahead is in time.</summary>
    public static bool IsShortNotice(MeetingRule rule, DateTime startsAt, DateTime now) =>
        !HasBegun(startsAt, now) && London.DateOf(startsAt) < rule.Notice.After(London.DateOf(now));

    /// <summary>Why somebody may not call a meeting of a kind; null when they may.</summary>
    public static string? WhyNotCalledBy(MeetingCaller by, bool leads, bool manages) =>
        by switch
        {
            MeetingCaller.LeadWorker when !leads && !manages =>
                "The lead worker calls this meeting, or whoever stands in for them.",
            MeetingCaller.Manager when !manages => "A manager calls this meeting.",
            _ => null,
        };
}
