using Hearth.Core.Eligibility;
using Hearth.Core.Sharing;

namespace Hearth.Core.People;

/// <summary>A family's page with what its reader may not see taken out, without a trace of whether there was any.</summary>
internal static class FamilyRedacted
{
    // How somebody is known to belong names sources, such as one of domestic abuse.
    private const string Unsaid = "From what agencies sent";

    public static FamilyRead Of(
        FamilyRead read,
        FamilyAccess access,
        bool seesLists,
        IReadOnlyDictionary<PersonId, int> records
    ) =>
        read with
        {
            Members =
                access.Withheld.Count == 0
                    ? read.Members
                    :
                    [
                        .. read.Members.Select(m =>
                            m with
                            {
                                Because = Unsaid,
                                Records = records.GetValueOrDefault(m.Id),
                            }
                        ),
                    ],
            Listings = seesLists ? read.Listings : [],
            Judgement = read.Judgement is { } judgement
                ? judgement with
                {
                    Problems =
                    [
                        .. judgement
                            .Problems.Select(p => Of(p, access))
                            .Where(p => p.Indicators.Count > 0),
                    ],
                }
                : null,
            Nominations = access.May("early-help") ? read.Nominations : [],
            Timeline = [.. read.Timeline.Where(t => access.MaySource(t.Of.SourceId))],
            Withheld = access.Withheld,
        };

    private static ProblemRead Of(ProblemRead problem, FamilyAccess access)
    {
        IndicatorRead[] kept =
        [
            .. problem.Indicators.Select(i => Of(i, access)).OfType<IndicatorRead>(),
        ];
        return problem with
        {
            Indicators = kept,
            Answer = NeedAnswers.Best(kept.Select(i => i.Answer)),
        };
    }

    /// <summary>
    /// Null when nothing of it is left. An answer that rests on what may not be seen is left out whole, for it would tell; one
    /// that rests on nothing, such as "no return covers it", stands where every source of the rule may be seen.
    /// </summary>
    private static IndicatorRead? Of(IndicatorRead indicator, FamilyAccess access)
    {
        var sources = indicator.Rule?.Sources.SelectMany(s => s).Distinct().ToArray() ?? [];
        var all = sources.Length > 0 && sources.All(access.MaySource);
        AnswerRead[] kept =
        [
            .. indicator.Answers.Where(a =>
                a.Evidence.Count == 0
                    ? all || indicator.Rule?.IsNomination == true && access.May("early-help")
                    : a.Evidence.All(e => access.MaySource(e.SourceId))
            ),
        ];
        return kept.Length == 0
            ? null
            : indicator with
            {
                Answers = kept,
                Answer = NeedAnswers.Best(kept.Select(a => a.Answer)),
            };
    }
}
