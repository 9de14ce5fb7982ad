using System.Linq.Expressions;

namespace Hearth.Core.Cases.Messages;

/// <summary>When a message that was not taken is offered again, and when nobody tries any more.</summary>
internal static class RetryPlan
{
    /// <summary>A process that took a message and is not heard of for so long is dead.</summary>
    /// <remarks>
    /// Ten times as long as GOV.UK Notify takes a token: what the dead process still had on its way is refused there when another
    /// begins. Notify may also take a message some time before it can be found, for which this allows.
    /// </remarks>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>From the first offer on; Notify forgets messages, and so cannot be asked, after seven days.</summary>
    private static readonly TimeSpan GiveUp = TimeSpan.FromDays(3);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Those that are to be sent now: whose time has come, and those of a dead process.</summary>
    public static Expression<Func<Message, bool>> AreDue(DateTime now)
    {
        var dead = now - Lease;
        return m =>
            m.State == MessageState.Waiting && m.NextAt <= now
            || m.State == MessageState.Sending && m.ClaimedAt <= dead;
    }

    /// <summary>Those of which it is asked now what became of them.</summary>
    public static Expression<Func<Message, bool>> AreToAsk(DateTime now) =>
        m => m.State == MessageState.Sent && m.NextAt <= now;

    /// <summary>Whether it was tried for long enough; what was not tried yet was not.</summary>
    public static bool GivesUp(DateTime? firstTried, DateTime now) => now - firstTried >= GiveUp;

    /// <summary>How long to wait: twice as long each time, up to an hour, less up to a half so that not all come back at once.</summary>
    /// <param name="attempts">Offers so far, at least one.</param>
    /// <param name="chance">From 0 up to 1.</param>
    public static TimeSpan Wait(int attempts, double chance)
    {
        var longest = Math.Min(
            First.TotalSeconds * Math.Pow(2, attempts - 1),
            Longest.TotalSeconds
        );
        return TimeSpan.FromSeconds(longest * (1 - (chance / 2)));
    }

    /// <summary>When to ask next what became of a message; null when nobody asks any more.</summary>
    /// <param name="sent">When it was sent.</param>
    /// <param name="now">Now, in UTC.</param>
    public static DateTime? AskAgain(DateTime sent, DateTime now)
    {
        var since = now - sent;
        // Letters take days; e-mails are tried for three.
        if (since >= TimeSpan.FromDays(7))
            return null;
        var wait = since < TimeSpan.FromMinutes(10) ? TimeSpan.FromMinutes(10) : since;
        return now + (wait < TimeSpan.FromDays(1) ? wait : TimeSpan.FromDays(1));
    }
}
