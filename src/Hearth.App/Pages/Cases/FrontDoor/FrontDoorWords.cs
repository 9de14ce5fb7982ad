using Hearth.App.Web;
using Hearth.Core.Cases.FrontDoor;

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
