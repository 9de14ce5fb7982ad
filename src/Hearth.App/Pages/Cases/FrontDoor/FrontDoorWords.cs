using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Cases.FrontDoor.Recording;

namespace Hearth.App.Pages.Cases.FrontDoor;

/// <summary>The front door's words and colours.</summary>
internal static class FrontDoorWords
{
    public static string Standing(ContactListed one) => Standing(one.Contact, one.Standing);

    public static string Standing(Contact contact, ContactStanding standing) =>
        standing switch
        {
            ContactStanding.Overdue => $"Overdue since {Words.Day(contact.Due)}",
            ContactStanding.DueToday => "Decide today",
            ContactStanding.Waiting => $"Decide by {Words.Day(contact.Due)}",
            ContactStanding.DecidedLate => "Decided late",
            _ => "Decided in time",
        };

    public static string Colour(ContactStanding standing) =>
        standing switch
        {
            ContactStanding.Overdue or ContactStanding.DecidedLate => "govuk-tag--red",
            ContactStanding.DueToday => "govuk-tag--orange",
            ContactStanding.Waiting => "govuk-tag--yellow",
            _ => "govuk-tag--green",
        };

    public static string Name(ContactPerson person) => RecordingRules.Name(person);

    /// <summary>What was said of them, to choose by.</summary>
    public static string About(ContactPerson person)
    {
        var known = person.PersonId is null ? "Not known here" : "Known here";
        var born = person.Asked.BirthDate is { } date ? $", born {Words.Day(date)}" : "";
        var relation = person.Relation is { } said ? $". The referrer says: {said}" : "";
        return $"{known}{born}{relation}";
    }

    public static IReadOnlyList<Choice> Places { get; } =
    [
        new("", "Choose"),
        new("child", "Child"),
        new("expected", "Child who is expected"),
        new("mother", "Mother"),
        new("father", "Father"),
        new("step-parent", "Step-parent"),
        new("carer", "Carer, such as an aunt who brings the child up"),
        new("grandparent", "Grandparent"),
        new("partner", "Partner of a parent"),
        new("other-adult", "Another adult in the home"),
        new("not-of-it", "Not of this family"),
    ];

    public static string Channel(ContactChannel channel) =>
        channel switch
        {
            ContactChannel.Web => "the public form",
            ContactChannel.Telephone => "telephone",
            ContactChannel.InPerson => "word of mouth",
            ContactChannel.Letter => "letter",
            ContactChannel.Email => "e-mail",
            _ => "Hearth",
        };
}
