using Hearth.Core.People;
using Hearth.Rules.Cases;

namespace Hearth.Core.Cases.Consents;

/// <summary>When an answer to being supported can be recorded, and when nobody is left who wants support.</summary>
public static class SupportAnswering
{
    /// <summary>Why somebody cannot have answered on a day; null when they can.</summary>
    /// <param name="reply">What they said.</param>
    /// <param name="on">When.</param>
    /// <param name="latest">What they had said last.</param>
    /// <param name="opened">The day support opened.</param>
    /// <param name="today">The last day there is anything to record of.</param>
    /// <param name="rules">How long before support they may have been asked.</param>
    public static string? WhyNot(
        SupportReply reply,
        DateOnly on,
        SupportAnswer? latest,
        DateOnly opened,
        DateOnly today,
        SupportRules rules
    )
    {
        if (on > today || on < rules.AnswerBefore.Before(opened))
            return "Enter the day they said it: not later than today, and not long before the support opened.";
        if (reply != SupportReply.Withdrawn)
            return null;
        if (latest?.Reply is not SupportReply.Agreed)
            return "Only somebody who agreed can take it back. Choose 'does not want it' for the others.";
        return on < latest.On
            ? $"They agreed on {Hearth.Rules.Words.Day(latest.On)}. It is taken back on that day or later."
            : null;
    }

    /// <summary>Whether somebody answers for themselves: a parent answers for a young child, and is not asked twice.</summary>
    public static bool Answers(MemberRead member, DateOnly today, SupportRules rules) =>
        member.DeathDate is null
        && member.Role switch
        {
            MemberRole.Unborn => false,
            MemberRole.Child => member.BirthDate is { } born
                && WhoConsents.Age(born, today) >= rules.ParentBelow,
            _ => true,
        };

    /// <summary>
    /// Whether support ends: nobody wants it, and nobody is still to be asked. One no does not speak for those who were not asked.
    /// </summary>
    /// <param name="members">What each said last, and whether they answer for themselves.</param>
    public static bool NobodyIsLeft(
        IReadOnlyCollection<(SupportReply? Said, bool Answers)> members
    ) =>
        members.All(m => m.Said is not SupportReply.Agreed)
        && members.Any(m => m.Said is not null)
        && members.All(m => m.Said is not null || !m.Answers);
}
