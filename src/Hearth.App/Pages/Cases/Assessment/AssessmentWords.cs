using Hearth.App.Web;
using Hearth.Core.Cases.Assessments;
using Hearth.Rules.Cases.Assessments;

namespace Hearth.App.Pages.Cases.Assessment;

/// <summary>States, ages and views of an assessment, as people say them.</summary>
public static class AssessmentWords
{
    public static string State(AssessmentState state) =>
        state switch
        {
            AssessmentState.Draft => "Being written",
            AssessmentState.Submitted => "With a manager",
            _ => "Signed off",
        };

    public static string Colour(AssessmentState state) =>
        state switch
        {
            AssessmentState.Draft => "govuk-tag--blue",
            AssessmentState.Submitted => "govuk-tag--yellow",
            _ => "govuk-tag--green",
        };

    public static string Says(FamilySays says) =>
        says switch
        {
            FamilySays.Agrees => "Agrees",
            FamilySays.AgreesInPart => "Agrees with some of it",
            FamilySays.Disagrees => "Disagrees",
            _ => "Does not want to say",
        };

    public static string How(FamilySaidHow how) =>
        how switch
        {
            FamilySaidHow.WithSignature => "Signed it",
            FamilySaidHow.InPerson => "In person",
            FamilySaidHow.Telephone => "By telephone",
            FamilySaidHow.InWriting => "In writing",
            FamilySaidHow.ThroughInterpreter => "Through an interpreter",
            _ => "Through somebody else, such as an advocate",
        };

    /// <summary>How old something is: 12 days, 5 months, 1 year.</summary>
    public static string Age(DateOnly then, DateOnly today)
    {
        var days = today.DayNumber - then.DayNumber;
        if (days <= 0)
            return "today";
        if (days < 60)
            return Words.Count(days, "day", "days") + " ago";
        var months = (today.Year - then.Year) * 12 + today.Month - then.Month;
        if (today.Day < then.Day)
            months--;
        return months < 24
            ? Words.Count(months, "month", "months") + " ago"
            : Words.Count(months / 12, "year", "years") + " ago";
    }

    /// <summary>An answer as it is read: a mark by its name, what was written as it was.</summary>
    public static string Answer(AssessmentSet set, AssessmentQuestion question, string text) =>
        question.Kind == QuestionKind.Scale && AnswerRules.MarkOf(set, text) is { } mark
            ? $"{mark.Mark} of {set.Scale.Count}: {mark.Name}. {mark.Says}."
            : text;
}
