using Hearth.Rules.Criteria;

namespace Hearth.Rules.Frameworks;

/// <summary>The problems a family may count, a parent living elsewhere accounting for at most one of them.</summary>
/// <param name="Holds">Whether they are enough.</param>
/// <param name="Headlines">How many headlines are counted.</param>
/// <param name="Needs">How many indicators are counted.</param>
internal readonly record struct Credit(bool Holds, int Headlines, int Needs)
{
    /// <summary>Counts every indicator whose answer is at least so certain, choosing the one from elsewhere that helps most.</summary>
    public static Credit Best(
        Framework framework,
        IReadOnlyList<IndicatorAnswer> answers,
        AnswerKind atLeast
    )
    {
        HashSet<string> headlines = [];
        HashSet<string> needs = [];
        List<IndicatorAnswer> elsewhere = [];
        foreach (var answer in answers)
        {
            if (answer.Kind < atLeast)
                continue;
            if (framework.ElsewhereCountsOnce && answer.Of.All(o => o.LivesElsewhere))
            {
                elsewhere.Add(answer);
                continue;
            }
            headlines.Add(answer.Headline.Id);
            needs.Add(answer.Indicator.Code);
        }

        var best = Of(framework, headlines, needs);
        foreach (var answer in elsewhere)
        {
            var with = Of(
                framework,
                [.. headlines, answer.Headline.Id],
                [.. needs, answer.Indicator.Code]
            );
            if (
                (with.Holds, with.Headlines, with.Needs).CompareTo(
                    (best.Holds, best.Headlines, best.Needs)
                ) > 0
            )
                best = with;
        }
        return best;
    }

    private static Credit Of(
        Framework framework,
        HashSet<string> headlines,
        HashSet<string> needs
    ) => new(framework.EligibleWhen.Holds(headlines, needs), headlines.Count, needs.Count);
}
