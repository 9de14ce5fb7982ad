using Hearth.Rules.Criteria;
using Hearth.Rules.Dates;
using Hearth.Rules.Facts;
using Hearth.Rules.People;

namespace Hearth.Rules.Frameworks;

/// <summary>Asks one indicator about a family: of each member it is about, or of the family as one.</summary>
internal static class AskIndicator
{
    private static readonly Birth NoBirth = new(null, BirthPrecision.Unknown);

    public static IndicatorAnswer Ask(
        Headline headline,
        Indicator indicator,
        FamilyFacts family,
        SourceCoverage coverage,
        TermCalendar terms,
        Period lag,
        DateOnly asAt
    )
    {
        List<MemberAnswer> met = [];
        List<MemberAnswer> unknown = [];
        List<Answer> not = [];
        if (indicator.About.Contains(About.Family))
            Sort(null, Certainty.Yes, family.All, NoBirth);
        foreach (var member in family.Members)
        {
            var applies = Certainty.No;
            foreach (var about in indicator.About)
            {
                if (about == About.Family)
                    continue;
                var one = AboutWhom.Applies(about, indicator.Aged, member, family, asAt);
                applies = one > applies ? one : applies;
            }
            if (applies != Certainty.No)
                Sort(member, applies, member.Facts, member.Birth);
        }

        if (met.Count > 0)
            return new(headline, indicator, AnswerKind.Met, met);
        if (unknown.Count > 0)
            return new(headline, indicator, AnswerKind.Unknown, unknown);
        return new(headline, indicator, AnswerKind.NotMet, [new(null, false, None(not))]);

        void Sort(
            PersonFacts? member,
            Certainty applies,
            IReadOnlyList<Evidence> facts,
            Birth birth
        )
        {
            var subject = new Subject(facts, birth, indicator.Sources, coverage, terms, lag);
            var answer = indicator.Criterion.Ask(subject, asAt);
            var of = new MemberAnswer(member?.Id, member?.LivesElsewhere ?? false, answer);
            if (answer.Kind == AnswerKind.NotMet)
                not.Add(answer);
            else if (answer.Kind == AnswerKind.Met && applies == Certainty.Yes)
                met.Add(of);
            else if (answer.Kind == AnswerKind.Unknown)
                unknown.Add(of);
            else
                unknown.Add(
                    of with
                    {
                        Answer = Answer.Unknown(
                            $"{answer.Because}; but whether the test is about this person is not known, for want of a certain date of birth or sex",
                            answer.Facts
                        ),
                    }
                );
        }
    }

    private static Answer None(List<Answer> answers) =>
        answers switch
        {
            [] => Answer.NotMet("no one in the family it is about"),
            [var only] => only,
            _ => Answer.NotMet(
                string.Join("; ", answers.Select(a => a.Because).Distinct()),
                [.. answers.SelectMany(a => a.Facts)]
            ),
        };
}
