using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Cases.ContactLog;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Safe;
using Hearth.Rules.Cases.Messages;

namespace Hearth.App.Pages.Cases.Contacts;

/// <summary>The words of the log and of messages, and what their forms offer.</summary>
internal static class ContactWords
{
    public static IReadOnlyList<Choice> Bys =>
        [
            new(Kebab.Of(ContactBy.Phone), "By telephone"),
            new(Kebab.Of(ContactBy.InPerson), "In person"),
            new(Kebab.Of(ContactBy.Text), "By text message"),
            new(Kebab.Of(ContactBy.Email), "By e-mail"),
            new(Kebab.Of(ContactBy.Letter), "By letter"),
            new(Kebab.Of(ContactBy.Web), "By a video call or on the web"),
        ];

    public static IReadOnlyList<Choice> Directions =>
        [
            new(Kebab.Of(ContactDirection.FromUs), "We were in touch with them"),
            new(Kebab.Of(ContactDirection.ToUs), "They were in touch with us"),
        ];

    public static IReadOnlyList<Choice> Reaches =>
        [new("yes", "Yes"), new("no", "No, they were not reached")];

    public static string Of(ContactBy by) => Bys.Single(b => b.Value == Kebab.Of(by)).Text;

    public static string Of(MessageChannel channel) =>
        channel switch
        {
            MessageChannel.Email => "E-mail",
            MessageChannel.Sms => "Text message",
            _ => "Letter",
        };

    public static string Of(MessageState state) =>
        state switch
        {
            MessageState.Waiting => "Waiting",
            MessageState.Sending => "Being sent",
            MessageState.Sent => "Sent",
            MessageState.Delivered => "Arrived",
            MessageState.Failed => "Did not arrive",
            MessageState.Held => "Held back",
            _ => "Cancelled",
        };

    public static string Colour(MessageState state) =>
        state switch
        {
            MessageState.Waiting or MessageState.Sending => "govuk-tag--blue",
            MessageState.Sent or MessageState.Delivered => "govuk-tag--green",
            MessageState.Failed => "govuk-tag--red",
            MessageState.Held => "govuk-tag--yellow",
            _ => "govuk-tag--grey",
        };

    /// <summary>Whether it is safe to write to somebody so, in a few words.</summary>
    public static string Safe(ContactPreference? preference) =>
        preference switch
        {
            null => "Not known, so we do not",
            { IsSafe: false } => "Not safe",
            { From: { } from, Until: { } until } => $"Safe from {from:HH:mm} until {until:HH:mm}",
            _ => "Safe",
        };
}
