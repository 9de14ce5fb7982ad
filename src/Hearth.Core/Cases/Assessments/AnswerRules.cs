using System.Globalization;
using Hearth.Core.People;
using Hearth.Rules.Cases.Assessments;

namespace Hearth.Core.Cases.Assessments;

/// <summary>Somebody an assessment is about.</summary>
public sealed record AssessedPerson(PersonId Id, string Name, MemberRole Role)
{
    public bool IsChild => Role is MemberRole.Child or MemberRole.Unborn;
}

/// <summary>Of whom each question is asked, what counts as an answer, and what is still wanted.</summary>
public static class AnswerRules
{
    /// <summary>Longer than any text a person would write into one box, in characters.</summary>
    public const int LongestText = 20_000;

    /// <summary>Of whom a question is asked: members' ids, or the family as one.</summary>
    public static IReadOnlyList<string> AskedOf(
        AssessmentQuestion question,
        IEnumerable<AssessedPerson> people
    ) =>
        question.Of == Rules.Cases.Assessments.AskedOf.Family
            ? [AssessmentAnswer.Family]
            : [.. people.Where(p => Is(question.Of, p)).Select(p => p.Id.ToString())];

    /// <summary>What is kept of what was written; empty when it is no answer.</summary>
    public static string Kept(string? written) => written?.ReplaceLineEndings("\n").Trim() ?? "";

    /// <summary>Why something cannot be an answer; null when it can.</summary>
    public static string? WhyNot(
        AssessmentSet set,
        AssessmentQuestion question,
        string about,
        string text,
        IEnumerable<AssessedPerson> people
    )
    {
        // Emptying is right for somebody who has left the family meanwhile too.
        if (text.Length == 0)
            return null;
        if (!AskedOf(question, people).Contains(about))
            return "This is not asked of them.";
        if (text.Length > LongestText)
            return $"That is too long: {LongestText:N0} characters at most.";
        return question.Kind == QuestionKind.Scale && MarkOf(set, text) is null
            ? "Choose one of the marks."
            : null;
    }

    /// <summary>The mark that an answer holds; null when it holds none of the scale. There are no half points.</summary>
    public static ScaleMark? MarkOf(AssessmentSet set, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var mark)
            ? set.Scale.FirstOrDefault(m => m.Mark == mark)
            : null;

    /// <summary>What has to be answered before a manager looks at it, and is not: in words, as somebody would be asked for it.</summary>
    public static IReadOnlyList<string> Wanted(
        AssessmentSet set,
        IReadOnlyList<AssessedPerson> people,
        IReadOnlyCollection<(string Question, string About)> answered
    )
    {
        List<string> wanted = [];
        foreach (var question in set.Sections.SelectMany(s => s.Questions))
        {
            if (question.NeededOf is not { } of)
                continue;
            foreach (var about in AskedOf(question, people))
            {
                var person = people.FirstOrDefault(p => p.Id.ToString() == about);
                // Who is not born yet has no words.
                if (person is { Role: MemberRole.Unborn } || person is not null && !Is(of, person))
                    continue;
                if (!answered.Contains((question.Id, about)))
                    wanted.Add(person is null ? question.Ask : $"{question.Ask}: {person.Name}");
            }
        }
        var areas = set.Areas.SelectMany(a => a.Questions).Select(q => q.Id).ToHashSet();
        if (!answered.Any(a => areas.Contains(a.Question)))
            wanted.Add("Something of at least one area");
        return wanted;
    }

    private static bool Is(Rules.Cases.Assessments.AskedOf of, AssessedPerson person) =>
        of switch
        {
            Rules.Cases.Assessments.AskedOf.EachChild => person.IsChild,
            Rules.Cases.Assessments.AskedOf.EachAdult => !person.IsChild,
            _ => true,
        };
}
