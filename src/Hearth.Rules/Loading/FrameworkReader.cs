using Hearth.Rules.Dates;
using Hearth.Rules.Frameworks;

namespace Hearth.Rules.Loading;

/// <summary>Reads one framework's file, strictly: an unknown key, a missing citation or a bad value stops with file and line.</summary>
public static class FrameworkReader
{
    /// <exception cref="RuleFileException">The file is not what the vocabulary knows.</exception>
    public static Framework Read(string file, TextReader text)
    {
        var map = RuleFile.Map(file, text);
        var inForce = map.Map("in-force");
        var family = map.Map("family");
        var headlines = map.Maps("headlines").Select(ReadHeadline).ToArray();
        if (headlines.Length == 0)
            throw map.Wrong("'headlines' is missing");
        var framework = new Framework(
            map.Text("framework"),
            map.Text("version"),
            map.Text("name"),
            Days(inForce),
            Citations(map),
            Period.TryRead(map.Text("returns-speak-for"), out var lag)
                ? lag
                : throw map.Wrong("'returns-speak-for' is such as 120 days", "returns-speak-for"),
            family.Choice<MustInclude>("must-include"),
            FamilyRuleReader.Read(family.Map("eligible-when"), headlines),
            ElsewhereCountsOnce(family),
            headlines,
            file
        );
        family.NothingElse();
        map.NothingElse();
        var twice = framework
            .Indicators.GroupBy(i => i.Indicator.Id, StringComparer.Ordinal)
            .FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? framework
            : throw map.Wrong($"two indicators are called '{twice.Key}'", "headlines");
    }

    private static bool ElsewhereCountsOnce(RuleMap family) =>
        family.Text("member-living-elsewhere") switch
        {
            "accounts-for-one-problem" => true,
            "counts-like-any-other" => false,
            var other => throw family.Wrong(
                $"'member-living-elsewhere' is accounts-for-one-problem or counts-like-any-other, not '{other}'",
                "member-living-elsewhere"
            ),
        };

    private static DateSpan Days(RuleMap inForce)
    {
        var days = new DateSpan(
            inForce.Date("from"),
            inForce.OptionalDate("to") ?? DateOnly.MaxValue
        );
        inForce.NothingElse();
        return days.End < days.Start ? throw inForce.Wrong("'to' is before 'from'", "to") : days;
    }

    private static List<Authority> Citations(RuleMap map)
    {
        var cited = map.Maps("authority");
        if (cited.Count == 0)
            throw map.Wrong("'authority' is missing: every framework cites where it comes from");
        List<Authority> read = [];
        foreach (var one in cited)
        {
            read.Add(new(one.Text("title"), one.OptionalText("doubt")));
            one.NothingElse();
        }
        return read;
    }

    private static Headline ReadHeadline(RuleMap map)
    {
        var headline = new Headline(
            map.Text("id"),
            map.Text("name"),
            [.. map.Maps("any-of").Select(ReadIndicator)]
        );
        map.NothingElse();
        return headline.Indicators.Count > 0
            ? headline
            : throw map.Wrong("'any-of' needs indicators");
    }

    private static Indicator ReadIndicator(RuleMap map)
    {
        var id = map.Text("id");
        AgeRange? aged = null;
        if (map.Has("aged"))
        {
            var range = map.Map("aged");
            aged = new(range.Number("from"), range.Number("to"));
            range.NothingElse();
        }
        var indicator = new Indicator(
            id,
            map.Text("code"),
            map.Text("name"),
            CriterionReader.Read(map.Map("criterion"), id),
            map.Choices<About>("about"),
            aged,
            map.Lists("sources"),
            map.OptionalText("doubt")
        );
        map.NothingElse();
        if (indicator.About.Count == 0)
            throw map.Wrong("'about' is missing");
        if (indicator.Sources.Count == 0 && !indicator.IsNomination)
            throw map.Wrong("'sources' is missing: without them silence could not be told from no");
        return indicator;
    }
}
