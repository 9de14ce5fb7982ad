using System.Net.Sockets;
using Hearth.Core.Cases.Meetings.Calendar;
using Hearth.Rules.Cases.Messages;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Hearth.Core.Cases.Messages.Carrying.Mail;

/// <summary>
/// A council's own mail server. It cannot be asked whether it has a message: where a connection breaks while one is handed
/// over, somebody has to decide.
/// </summary>
internal sealed class MailCarrier(MailSettings settings, TimeSpan? patience = null) : Carrier
{
    private readonly TimeSpan patience = patience ?? TimeSpan.FromSeconds(60);

    public override string Name => "smtp";
    public override bool CanBeAsked => false;

    /// <summary>Null when no server is named.</summary>
    /// <exception cref="InvalidOperationException">The setting is not what it should be.</exception>
    public static MailCarrier? FromEnvironment() =>
        Environment.GetEnvironmentVariable(MailSettings.Variable) is { Length: > 0 } text
            ? new(MailSettings.Read(text))
            : null;

    public override bool Carries(MessageChannel channel) => channel == MessageChannel.Email;

    public override async Task<Offered> OfferAsync(Outgoing message, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        using var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(
                settings.Host,
                settings.Port,
                settings.TlsFirst ? SecureSocketOptions.SslOnConnect
                    : settings.IsLoopback ? SecureSocketOptions.StartTlsWhenAvailable
                    : SecureSocketOptions.StartTls,
                limit.Token
            );
            if (settings.User is not null)
                await client.AuthenticateAsync(settings.User, settings.Password ?? "", limit.Token);
        }
        catch (AuthenticationException)
        {
            return new Offered.Later("The mail server does not let us in.");
        }
        catch (Exception failed) when (IsSilence(failed, cancel))
        {
            return new Offered.Later("The mail server cannot be reached.");
        }
        return await HandOverAsync(client, Compose(message), limit.Token, cancel);
    }

    private static async Task<Offered> HandOverAsync(
        SmtpClient client,
        MimeMessage mail,
        CancellationToken limit,
        CancellationToken cancel
    )
    {
        try
        {
            await client.SendAsync(mail, limit);
        }
        catch (SmtpCommandException refused)
        {
            // A server's answer, four hundred and something, is for now (RFC 5321, 4.2.1).
            return (int)refused.StatusCode is >= 400 and < 500
                ? new Offered.Later(
                    $"The mail server does not take it now ({(int)refused.StatusCode})."
                )
                : new Offered.Refused(
                    $"The mail server does not take it ({(int)refused.StatusCode})."
                );
        }
        catch (Exception failed) when (IsSilence(failed, cancel))
        {
            return new Offered.Unknown("The connection broke while it was handed over.");
        }
        try
        {
            await client.DisconnectAsync(quit: true, limit);
        }
        catch (Exception failed) when (IsSilence(failed, cancel))
        {
            // The server has said that it has the message.
        }
        return new Offered.Accepted(mail.MessageId!);
    }

    private MimeMessage Compose(Outgoing message)
    {
        var mail = new MimeMessage
        {
            Subject = message.Template.Subject,
            // The same whenever this message is handed over, so that whoever gets it twice can tell.
            MessageId = $"{message.Reference}@{settings.From[(settings.From.IndexOf('@') + 1)..]}",
            // Text alone: nothing in it is loaded from elsewhere or hides where it leads.
            Body = Body(message),
        };
        mail.From.Add(new MailboxAddress(settings.Name, settings.From));
        mail.To.Add(new MailboxAddress(null, message.Recipient));
        // No out-of-office notes back (RFC 3834).
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    /// <summary>With a calendar file as RFC 6047, 2.4, has it, so that a calendar offers to take it.</summary>
    private static MimeEntity Body(Outgoing message)
    {
        var text = new TextPart("plain")
        {
            Text = message.Template.Fill(MessageChannel.Email, message.Said),
        };
        if (message.Enclosed is not { } calendar)
            return text;
        var file = new TextPart("calendar") { Text = calendar, FileName = "meeting.ics" };
        file.ContentType.Parameters.Add("method", MeetingCalendar.MethodOf(calendar));
        return new Multipart("mixed") { text, file };
    }

    private static bool IsSilence(Exception failed, CancellationToken cancel) =>
        failed
            is IOException
                or SocketException
                or ProtocolException
                or CommandException
                or SslHandshakeException
                or NotSupportedException
        || failed is OperationCanceledException && !cancel.IsCancellationRequested;
}
