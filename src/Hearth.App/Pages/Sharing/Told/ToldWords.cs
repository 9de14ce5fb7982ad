using Hearth.App.Web;
using Hearth.Rules.Sharing.Notices;

namespace Hearth.App.Pages.Sharing.Told;

/// <summary>How telling stands, as people say it.</summary>
public static class ToldWords
{
    public static string State(ToldState state) =>
        state switch
        {
            ToldState.Told => "Told",
            ToldState.Excepted => "Not to be told for now",
            ToldState.Due => "To be told",
            ToldState.LookAgain => "Look again why not told",
            _ => "Overdue",
        };

    public static string Colour(ToldState state) =>
        state switch
        {
            ToldState.Told => "govuk-tag--green",
            ToldState.Excepted => "govuk-tag--grey",
            ToldState.Due => "govuk-tag--blue",
            ToldState.LookAgain => "govuk-tag--yellow",
            _ => "govuk-tag--red",
        };

    public static string ByWhen(ToldStanding standing) =>
        $"{(standing.Is == ToldState.Overdue ? "was due" : "by")} {Words.Day(standing.Due)}: {Because(standing.Because)}";

    public static string Because(DueBecause because) =>
        because switch
        {
            DueBecause.FirstCommunication => "work with the family began",
            DueBecause.FirstDisclosure => "something about them was shared",
            _ => "a month after the first record came",
        };
}
