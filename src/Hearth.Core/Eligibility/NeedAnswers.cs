namespace Hearth.Core.Eligibility;

/// <summary>Several answers as one.</summary>
internal static class NeedAnswers
{
    /// <summary>Met by any; else unknown if any is; else not met.</summary>
    public static NeedAnswer Best(IEnumerable<NeedAnswer> answers)
    {
        var of = answers.ToHashSet();
        return of.Contains(NeedAnswer.Met) ? NeedAnswer.Met
            : of.Contains(NeedAnswer.Unknown) ? NeedAnswer.Unknown
            : NeedAnswer.NotMet;
    }
}
