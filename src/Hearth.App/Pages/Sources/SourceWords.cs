using Hearth.App.Web;
using Hearth.Core.Sources;

namespace Hearth.App.Pages.Sources;

/// <summary>The states of returns in words and colours; the words alone say it all.</summary>
internal static class SourceWords
{
    public static string State(DueReturn due) =>
        due.State switch
        {
            DueState.Late => Words.Count(due.DaysLate ?? 0, "day late", "days late"),
            DueState.DueSoon => "Due soon",
            DueState.NotDue => due.Due is null ? "Never due" : "Not due yet",
            _ => "Nothing received",
        };

    public static string Colour(DueState state) =>
        state switch
        {
            DueState.Late => "govuk-tag--red hearth-nowrap",
            DueState.DueSoon => "govuk-tag--yellow hearth-nowrap",
            DueState.NotDue => "govuk-tag--green hearth-nowrap",
            _ => "govuk-tag--grey hearth-nowrap",
        };

    public static string State(ReturnStatus status) =>
        status switch
        {
            ReturnStatus.Effective => "In effect",
            ReturnStatus.Loading => "Being loaded",
            ReturnStatus.Withdrawn => "Withdrawn",
            _ => "Not loaded",
        };

    public static string Colour(ReturnStatus status) =>
        status switch
        {
            ReturnStatus.Effective => "govuk-tag--green hearth-nowrap",
            ReturnStatus.Loading => "govuk-tag--blue hearth-nowrap",
            ReturnStatus.Withdrawn => "govuk-tag--grey hearth-nowrap",
            _ => "govuk-tag--red hearth-nowrap",
        };
}
