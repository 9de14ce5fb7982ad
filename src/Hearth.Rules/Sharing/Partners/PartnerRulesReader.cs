using Hearth.Rules.Dates;
using Hearth.Rules.Loading;

namespace Hearth.Rules.Sharing.Partners;

/// <summary>Reads one <c>partners-*.yaml</c>, strictly.</summary>
internal static class PartnerRulesReader
{
    public static PartnerRules Read(string file, TextReader text)
    {
        var map = RuleFile.Map(file, text);
        List<string> doubts = [];
        Cited(map, doubts);
        var notice = Lasting(map, "notice", doubts);
        var review = map.Map("review");
        Cited(review, doubts);
        var rules = new PartnerRules(
            map.Text("name"),
            map.Date("from"),
            Kinds(map.Map("kinds"), doubts),
            Papers(map),
            notice,
            PeriodOf(review, "every"),
            Questions(review),
            Lasting(map, "training", doubts),
            Lasting(map, "duty-of-confidence", doubts),
            doubts
        );
        review.NothingElse();
        map.NothingElse();
        return rules;
    }

    private static List<KindRule> Kinds(RuleMap map, List<string> doubts)
    {
        List<KindRule> kinds = [];
        foreach (var id in map.Keys)
        {
            if (!Words.TryRead<AgencyKind>(id, out var kind))
                throw map.Wrong($"'{id}' is no kind of {Words.All<AgencyKind>()}", id);
            var one = map.Map(id);
            string? never = null;
            if (one.OptionalText("specified-person") is { } may)
            {
                if (may != "never")
                    throw one.Wrong("'specified-person' is 'never' or absent", "specified-person");
                never = one.Text("because");
                Cited(one, doubts);
            }
            kinds.Add(new(kind, one.Text("name"), one.OptionalText("listed"), never));
            one.NothingElse();
        }
        foreach (var kind in Enum.GetValues<AgencyKind>())
        {
            if (kinds.All(k => k.Kind != kind))
                throw map.Wrong($"'{Words.Of(kind)}' is missing");
        }
        return kinds;
    }

    private static List<PaperVersion> Papers(RuleMap map)
    {
        List<PaperVersion> papers = [];
        foreach (var one in map.Maps("papers"))
        {
            var paper = new PaperVersion(
                one.Choice<Paper>("paper"),
                one.Text("version"),
                one.Text("name"),
                one.Date("issued"),
                one.OptionalDate("counts-until"),
                one.Text("text")
            );
            one.NothingElse();
            if (paper.CountsUntil <= paper.Issued)
                throw one.Wrong("'counts-until' is not after 'issued'", "counts-until");
            if (papers.Any(p => p.Paper == paper.Paper && p.Version == paper.Version))
                throw one.Wrong($"version {paper.Version} is there twice", "version");
            papers.Add(paper);
        }
        foreach (var paper in Enum.GetValues<Paper>())
        {
            if (papers.All(p => p.Paper != paper))
                throw map.Wrong($"there is no version of the {Words.Of(paper)}", "papers");
        }
        return papers;
    }

    private static List<ReviewQuestion> Questions(RuleMap review)
    {
        List<ReviewQuestion> questions = [];
        foreach (var one in review.Maps("questions"))
        {
            var question = new ReviewQuestion(one.Text("id"), one.Text("ask"));
            one.NothingElse();
            if (questions.Any(q => q.Id == question.Id))
                throw one.Wrong($"'{question.Id}' is there twice", "id");
            questions.Add(question);
        }
        return questions.Count > 0 ? questions : throw review.Wrong("'questions' is missing");
    }

    private static Period Lasting(RuleMap map, string key, List<string> doubts)
    {
        var one = map.Map(key);
        Cited(one, doubts);
        var period = PeriodOf(one, "lasts");
        one.NothingElse();
        return period;
    }

    private static Period PeriodOf(RuleMap map, string key) =>
        Period.TryRead(map.Text(key), out var period) && period.Count > 0
            ? period
            : throw map.Wrong($"'{key}' is a length of time such as 12 months", key);

    private static void Cited(RuleMap map, List<string> doubts)
    {
        map.Text("authority");
        if (map.OptionalText("doubt") is { } doubt)
            doubts.Add(doubt);
    }
}
