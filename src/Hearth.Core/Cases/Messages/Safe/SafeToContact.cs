using Hearth.Rules.Cases.Messages;

namespace Hearth.Core.Cases.Messages.Safe;

/// <summary>Whether somebody is written to now.</summary>
internal abstract record SafeAnswer
{
    private SafeAnswer() { }

    public sealed record Now : SafeAnswer;

    /// <summary>Not before this moment, in UTC.</summary>
    public sealed record Later(DateTime At) : SafeAnswer;

    /// <summary>Not unless somebody looks; the reason names nobody.</summary>
    public sealed record No(string Why) : SafeAnswer;
}

/// <summary>Decides from what is recorded. What is not known to be safe is not safe.</summary>
internal static class SafeToContact
{
    /// <summary>
    /// By what is recorded of them and this way: more than one where two people were found to be one, and then the most careful of
    /// all holds.
    /// </summary>
    public static SafeAnswer Decide(
        IReadOnlyCollection<ContactPreference> preferences,
        MessageChannel channel,
        string recipient,
        DateTime now,
        MessageRules rules
    )
    {
        var by = channel switch
        {
            MessageChannel.Email => "by e-mail",
            MessageChannel.Sms => "by text message",
            _ => "by letter",
        };
        if (preferences.Count == 0)
            return new SafeAnswer.No(
                $"Nobody has recorded whether it is safe to write to them {by}."
            );
        if (preferences.Any(p => !p.IsSafe))
            return new SafeAnswer.No($"It is not safe to write to them {by}.");
        if (Differ(preferences))
            return new SafeAnswer.No(
                $"Two records of them were found to be of one person, with two places to write to {by}. Ask them which is safe."
            );
        if (recipient.Length == 0 || recipient != preferences.First().Address)
            return new SafeAnswer.No(
                "Where to write to them has changed since this was queued. Write it anew."
            );
        // A letter comes when it comes.
        return channel == MessageChannel.Letter
            ? new SafeAnswer.Now()
            : WithinAll(
                [.. preferences.Select(p => (p.From ?? rules.From, p.Until ?? rules.Until))],
                now
            );
    }

    /// <summary>Whether they name more than one place.</summary>
    public static bool Differ(IEnumerable<ContactPreference> preferences) =>
        preferences.Select(p => p.Address).Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>As <see cref="Within"/>, for hours that must all be kept.</summary>
    private static SafeAnswer WithinAll(
        IReadOnlyList<(TimeOnly From, TimeOnly Until)> hours,
        DateTime now
    )
    {
        // Hours that have a time in common have one within a day of any that begins; two days are more than enough.
        for (var at = now; at < now.AddDays(2); )
        {
            var later = hours
                .Select(h => Within(h.From, h.Until, at))
                .OfType<SafeAnswer.Later>()
                .ToArray();
            if (later.Length == 0)
                return at == now ? new SafeAnswer.Now() : new SafeAnswer.Later(at);
            at = later.Max(l => l.At);
        }
        return new SafeAnswer.No(
            "Two records of them were found to be of one person, and no hour is safe by both. Ask them when it is."
        );
    }

    /// <summary>Now, or when these hours of the day in London next begin. Hours that end before they begin go over midnight.</summary>
    internal static SafeAnswer Within(TimeOnly from, TimeOnly until, DateTime now)
    {
        var (day, time) = London.Local(now);
        var isWithin = from <= until ? time >= from && time < until : time >= from || time < until;
        if (isWithin)
            return new SafeAnswer.Now();
        return new SafeAnswer.Later(London.At(time < from ? day : day.AddDays(1), from));
    }
}
