using System.Globalization;
using Hearth.App.Web;
using Hearth.Core.Eligibility;
using Hearth.Rules.Frameworks;

namespace Hearth.App.Pages.Eligibility;

/// <summary>Lists, routes and decisions as people read them.</summary>
internal static class ListWords
{
    public static string Status(EntryStatus status) =>
        status switch
        {
            EntryStatus.Confirmed => "Confirmed",
            EntryStatus.Declined => "Declined",
            _ => "Waiting",
        };

    public static string StatusColour(EntryStatus status) =>
        status switch
        {
            EntryStatus.Confirmed => "govuk-tag--green",
            EntryStatus.Declined => "govuk-tag--grey",
            _ => "govuk-tag--yellow",
        };

    public static string Route(EntryRoute route) =>
        route switch
        {
            EntryRoute.Nomination => "An agency nominated them",
            EntryRoute.OwnRequest => "They asked themselves",
            _ => "Found in the data",
        };

    public static string Change(EntryChange change) =>
        change switch
        {
            EntryChange.Joined => "New on this list",
            EntryChange.Changed => "What they meet has changed",
            _ => "The same as on the last list",
        };

    public static string Name(Framework? framework, List list) =>
        framework?.Name ?? list.Framework.Replace('-', ' ');

    public static string Family(string name) =>
        name.Length == 0 ? "Family with no surname known" : $"{name} family";

    public static string Pounds(long pence) =>
        (pence / 100m).ToString("£#,0", CultureInfo.GetCultureInfo("en-GB"));

    public static string FamiliesCount(long number) => Words.Count(number, "family", "families");
}
