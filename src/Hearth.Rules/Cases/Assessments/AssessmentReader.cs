using Hearth.Rules.Dates;
using Hearth.Rules.Loading;

namespace Hearth.Rules.Cases.Assessments;

/// <summary>Reads every file of <c>rulebook/assessments/</c>, strictly: those no longer in force too.</summary>
public static class AssessmentReader
{
    /// <param name="categories">The kinds of information that the vocabulary of sharing knows.</param>
    /// <param name="folders">Rulebook folders; a file in a later one replaces the one of its name in an earlier.</param>
    /// <exception cref="RuleFileException">A file is not what is expected, or two begin on one day.</exception>
    public static AssessmentSets Read(
        IReadOnlyCollection<string> categories,
        params IReadOnlyList<string> folders
    )
    {
        List<AssessmentSet> sets = [];
        foreach (var file in RuleFolders.Files(folders, "assessments", "*.yaml"))
        {
            var set = RuleFolders.Read(file, map => Set(map, categories));
            if (set.Key != Path.GetFileNameWithoutExtension(file))
                throw new RuleFileException(file, 1, $"the file says {set.Key}, and its name not");
            if (sets.Any(s => s.From == set.From))
                throw new RuleFileException(file, 1, "two files are in force from the same day");
            sets.Add(set);
        }
        return new(sets);
    }

    private static AssessmentSet Set(RuleMap map, IReadOnlyCollection<string> categories)
    {
        var voice = map.Map("voice");
        var own = Area(voice, categories);
        voice.NothingElse();
        var areas = RuleFolders.ById(map, "areas", a => Area(a, categories)).Values.ToArray();
        return areas.Any(a => a.Id == own.Id)
            ? throw map.Wrong($"'{own.Id}' is there twice", "areas")
            : new(
                $"{map.Text("set")}-{map.Text("version")}",
                map.Text("name"),
                map.Map("in-force").Date("from"),
                Period.TryRead(map.Text("review-within"), out var review) && review.Count > 0
                    ? review
                    : throw map.Wrong("'review-within' is such as 3 months", "review-within"),
                Scale(map),
                own,
                areas
            );
    }

    private static ScaleMark[] Scale(RuleMap map)
    {
        List<ScaleMark> marks = [];
        foreach (var one in map.Maps("scale"))
        {
            var mark = new ScaleMark(one.Number("mark"), one.Text("name"), one.Text("says"));
            one.NothingElse();
            // Half points are none of the scale: marks are counted, from 1.
            if (mark.Mark != marks.Count + 1)
                throw one.Wrong(
                    $"the marks are 1, 2 and so on; {mark.Mark} is out of turn",
                    "mark"
                );
            marks.Add(mark);
        }
        return marks.Count > 1 ? [.. marks] : throw map.Wrong("a scale has two marks or more");
    }

    private static AssessmentArea Area(RuleMap map, IReadOnlyCollection<string> categories)
    {
        var id = Id(map);
        var of = Categories(map, categories);
        if (of.Count == 0)
            throw map.Wrong("'categories' is missing: who may see an answer follows from them");
        var questions = RuleFolders.ById(map, "questions", q => Question(q, id, of, categories));
        return new(
            id,
            map.Text("name"),
            map.Text("says"),
            map.Texts("prompts") is { Count: > 0 } prompts
                ? prompts
                : throw map.Wrong("'prompts' is missing"),
            [.. questions.Values]
        );
    }

    private static AssessmentQuestion Question(
        RuleMap map,
        string area,
        HashSet<string> ofArea,
        IReadOnlyCollection<string> categories
    )
    {
        var own = Categories(map, categories);
        var of = map.Choice<AskedOf>("of");
        return new(
            $"{area}.{Id(map)}",
            map.Choice<QuestionKind>("kind"),
            of,
            map.Text("ask"),
            map.OptionalText("hint"),
            own.Count > 0 ? own : ofArea,
            Needed(map, of)
        );
    }

    private static AskedOf? Needed(RuleMap map, AskedOf of)
    {
        if (map.Has("needed"))
            return map.Text("needed") == "true"
                ? of
                : throw map.Wrong("'needed' is true or absent", "needed");
        if (!map.Has("needed-of"))
            return null;
        var some = map.Choice<AskedOf>("needed-of");
        return of == AskedOf.EachPerson && some is AskedOf.EachChild or AskedOf.EachAdult
            ? some
            : throw map.Wrong("'needed-of' is some of each-person", "needed-of");
    }

    private static HashSet<string> Categories(RuleMap map, IReadOnlyCollection<string> known)
    {
        // "all" would hide an area from everybody who may not see something that it does not tell of.
        foreach (var id in map.Texts("categories"))
        {
            if (!known.Contains(id))
                throw map.Wrong(
                    $"'{id}' is no kind of information of rulebook/sharing",
                    "categories"
                );
        }
        return map.Texts("categories").ToHashSet(StringComparer.Ordinal);
    }

    private static string Id(RuleMap map) =>
        map.Text("id") is var id && id.All(c => char.IsAsciiLetterLower(c) || c == '-')
            ? id
            : throw map.Wrong("an id is of small letters and hyphens", "id");
}
