using System.Net.Mail;
using Hearth.Rules.Cases.Messages;

namespace Hearth.Core.Cases.Messages.Safe;

/// <param name="Normal">In the form it is kept in; null when it is none.</param>
/// <param name="Wrong">What is wrong with it; null when nothing is.</param>
internal sealed record AddressRead(string? Normal, string? Wrong);

/// <summary>Where a message can go, as typed and as kept.</summary>
internal static class ContactAddress
{
    public static AddressRead Read(MessageChannel channel, string typed) =>
        channel switch
        {
            MessageChannel.Email => Email(typed.Trim()),
            MessageChannel.Sms => Mobile(typed),
            _ => Letter(typed),
        };

    private static AddressRead Email(string typed) =>
        MailAddress.TryCreate(typed, out var address)
        && address.Address == typed
        && address.Host.Contains('.')
        && typed.All(c => c is > ' ' and < (char)127)
            ? new(typed, null)
            : new(null, "Enter an e-mail address, such as name@example.org");

    /// <summary>UK mobile numbers as 07…, as GOV.UK Notify takes them; those of other countries with their +.</summary>
    private static AddressRead Mobile(string typed)
    {
        var wrong = new AddressRead(null, "Enter a mobile number, such as 07700 900123");
        var text = string.Concat(typed.Where(c => c is not (' ' or '(' or ')' or '-')));
        if (text.StartsWith("00", StringComparison.Ordinal))
            text = "+" + text[2..];
        if (text.StartsWith("+440", StringComparison.Ordinal))
            text = text[3..];
        else if (text.StartsWith("+44", StringComparison.Ordinal))
            text = "0" + text[3..];
        if (text.Length == 0 || !text.TrimStart('+').All(char.IsAsciiDigit))
            return wrong;
        return text[0] == '+'
            ? text.Length is >= 9 and <= 16
                ? new(text, null)
                : wrong
            : text.Length == 11 && text.StartsWith("07", StringComparison.Ordinal)
                ? new(text, null)
                : wrong;
    }

    /// <summary>Three to seven lines, of which the first is whom it is for (GOV.UK Notify, "Send a letter").</summary>
    private static AddressRead Letter(string typed)
    {
        var lines = typed.Split(
            '\n',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        return lines.Length is >= 3 and <= 7
            ? new(string.Join('\n', lines), null)
            : new(null, "Enter a name and address in three to seven lines, the postcode last");
    }
}
