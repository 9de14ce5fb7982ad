using Hearth.Rules.Cases;

namespace Hearth.Core.Cases.Consents;

/// <summary>Who may consent for somebody of an age: a parent, themselves, or a child who understands (requirement SU-2).</summary>
public static class WhoConsents
{
    /// <summary>Why it cannot be by them; null when it can.</summary>
    /// <param name="age">In years; null when it is not known.</param>
    /// <param name="isChild">Whether they belong to the family as a child: an age not known is then a young one.</param>
    /// <param name="by">Who consents.</param>
    /// <param name="understands">Why a child was judged to understand.</param>
    /// <param name="rules">The ages.</param>
    public static string? WhyNot(
        int? age,
        bool isChild,
        ConsentBy by,
        string? understands,
        SupportRules rules
    )
    {
        var years = age ?? (isChild ? 0 : rules.OwnFrom);
        if (years >= rules.OwnFrom)
            return by == ConsentBy.Parent
                ? $"From {rules.OwnFrom} on somebody consents for themselves."
                : null;
        if (by == ConsentBy.Parent)
            return null;
        if (years < rules.ParentBelow)
            return $"Below {rules.ParentBelow} a parent consents for a child.";
        return string.IsNullOrWhiteSpace(understands)
            ? "Write down why you judge that they understand what they consent to, or ask a parent."
            : null;
    }

    /// <summary>In years, on a day: one more from the birthday on.</summary>
    public static int Age(DateOnly born, DateOnly on) =>
        on.Year - born.Year - ((on.Month, on.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
}
