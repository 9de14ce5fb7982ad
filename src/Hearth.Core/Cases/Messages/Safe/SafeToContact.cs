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
    public static SafeAnswer Decide(
        ContactPreference? preference,
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
        if (preference is null)
            return new SafeAnswer.No(
                $"Nobody has recorded whether it is safe to write to them {by}."
            );
        if (!preference.IsSafe)
            return new SafeAnswer.No($"It is not safe to write to them {by}.");
        if (recipient.Length == 0 || recipient != preference.Address)
            return new SafeAnswer.No("Where to write to them has changed since this was queued.");
        // A letter comes when it comes.
        return channel == MessageChannel.Letter
            ? new SafeAnswer.Now()
            : Within(preference.From ?? rules.From, preference.Until ?? rules.Until, now);
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
