using Hearth.Core.Cases.Meetings;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Dates;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>States and answers of meetings as people read them.</summary>
public static class MeetingWords
{
    public static string Of(MeetingState state) =>
        state switch
        {
            MeetingState.Called => "To come",
            MeetingState.Held => "Minutes in draft",
            MeetingState.Agreed => "Minutes agreed",
            _ => "Cancelled",
        };

    public static string Colour(MeetingState state) =>
        state switch
        {
            MeetingState.Called => "govuk-tag--blue",
            MeetingState.Held => "govuk-tag--yellow",
            MeetingState.Agreed => "govuk-tag--green",
            _ => "govuk-tag--grey",
        };

    public static string Of(MeetingAnswer answer) =>
        answer switch
        {
            MeetingAnswer.Attends => "Comes",
            MeetingAnswer.Sends => "Does not come, and sends what they know",
            MeetingAnswer.Apologies => "Does not come",
            _ => "Has not answered",
        };

    public static string? Of(MeetingToDo todo) =>
        todo switch
        {
            MeetingToDo.Answer => "Answer",
            MeetingToDo.Sign => "Sign the declaration",
            MeetingToDo.Record => "Record who was there",
            MeetingToDo.WriteMinutes => "Write the minutes",
            _ => null,
        };

    /// <summary>Where each is done.</summary>
    public static string Where(MyMeeting one)
    {
        var at = $"/cases/meetings/{one.Of.MeetingId:D}";
        return one.ToDo switch
        {
            MeetingToDo.Answer or MeetingToDo.Sign => at + "/invitation",
            MeetingToDo.Record => at + "/hold",
            _ => at,
        };
    }

    /// <summary>What it is called; of a team around a family with the family's name, for those who may know of it.</summary>
    public static string Title(MeetingRule rule, string? family) =>
        family is null ? rule.Name : $"{rule.Name}, {family}";

    public static string Family(string name) => $"{name} family";

    public static string Pounds(long pence) =>
        $"£{pence / 100:N0}{(pence % 100 == 0 ? "" : $".{pence % 100:00}")}";

    /// <summary>A length of time of the rules: 3 days, one year.</summary>
    public static string Length(Period period) =>
        period.Count == 1 ? $"one {period.ToString()[2..^1]}" : period.ToString();
}
