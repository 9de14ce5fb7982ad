using System.Globalization;
using Hearth.Rules.Criteria;
using Hearth.Rules.Dates;
using Hearth.Rules.Facts;
using Hearth.Rules.People;

namespace Hearth.Rules.Frameworks;

/// <summary>Judges families under a framework. Pure: no clock, no database, nothing kept from one family to the next.</summary>
public static class Decide
{
    /// <summary>What the framework says of the family as at a day, and why.</summary>
    /// <param name="framework">The framework's version to judge by.</param>
    /// <param name="family">Its members and what is recorded of them.</param>
    /// <param name="coverage">What the returns speak for.</param>
    /// <param name="terms">The council's school terms.</param>
    /// <param name="asAt">The day.</param>
    public static FamilyDecision Family(
        Framework framework,
        FamilyFacts family,
        SourceCoverage coverage,
        TermCalendar terms,
        DateOnly asAt
    )
    {
        var child = DependentChild.In(family, framework.MustInclude, asAt);
        var answers = framework
            .Indicators.Select(i =>
                AskIndicator.Ask(
                    i.Headline,
                    i.Indicator,
                    family,
                    coverage,
                    terms,
                    framework.Lag,
                    asAt
                )
            )
            .ToArray();

        var met = Credit.Best(framework, answers, AnswerKind.Met);
        if (child.Has == Certainty.No)
            return Decision(AnswerKind.NotMet, child.Because, met);
        if (!met.Holds)
        {
            var possible = Credit.Best(framework, answers, AnswerKind.Unknown);
            return possible.Holds
                ? Decision(
                    AnswerKind.Unknown,
                    $"{Say(met)} {Is(met)} met; what is not known might make up {framework.EligibleWhen.Spoken}",
                    met
                )
                : Decision(
                    AnswerKind.NotMet,
                    $"{Say(met)} {Is(met)} met, not {framework.EligibleWhen.Spoken}",
                    met
                );
        }
        return child.Has == Certainty.Yes
            ? Decision(
                AnswerKind.Met,
                $"{Say(met)} met ({framework.EligibleWhen.Spoken}), and {child.Because}",
                met
            )
            : Decision(AnswerKind.Unknown, child.Because, met);

        FamilyDecision Decision(AnswerKind kind, string because, Credit credit) =>
            new(kind, because, child.Has, credit.Headlines, credit.Needs, answers);
    }

    private static string Is(Credit credit) => credit.Headlines == 1 ? "is" : "are";

    private static string Say(Credit credit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{credit.Headlines} problem{(credit.Headlines == 1 ? "" : "s")} by {credit.Needs} indicator{(credit.Needs == 1 ? "" : "s")}"
        );
}
