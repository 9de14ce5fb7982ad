using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hearth.Testing.Messages;

/// <summary>A mail server's side of SMTP (RFC 5321), on a free port. It keeps what it is given and delivers nothing.</summary>
public sealed class SmtpFake : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> mails = [];
    private readonly CancellationTokenSource stop = new();

    public SmtpFake()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Each as it came, envelope first.</summary>
    public IReadOnlyList<string> Mails => [.. mails];

    /// <summary>What it answers to a recipient, instead of taking them.</summary>
    public string? ToRecipient { get; set; }

    /// <summary>Keeps a mail, and goes without saying so.</summary>
    public bool CutsAfterData { get; set; }

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = TalkAsync(client);
            }
        }
        catch (Exception ended)
            when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false))
        {
            AutoFlush = true,
            NewLine = "\r\n",
        };
        var envelope = "";
        await writer.WriteLineAsync("220 fake.example ESMTP");
        while (await reader.ReadLineAsync() is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (verb)
            {
                case "EHLO":
                case "HELO":
                    await writer.WriteLineAsync("250 fake.example");
                    break;
                case "RCPT" when ToRecipient is { } answer:
                    await writer.WriteLineAsync(answer);
                    break;
                case "MAIL":
                case "RCPT":
                    envelope += line + "\n";
                    await writer.WriteLineAsync("250 OK");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 Go on");
                    var mail = new StringBuilder(envelope);
                    while (await reader.ReadLineAsync() is { } part && part != ".")
                        mail.Append(part).Append('\n');
                    mails.Enqueue(mail.ToString());
                    if (CutsAfterData)
                        return;
                    await writer.WriteLineAsync("250 Taken");
                    break;
                case "RSET":
                    envelope = "";
                    await writer.WriteLineAsync("250 OK");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 Goodbye");
                    return;
                default:
                    await writer.WriteLineAsync("502 Not known");
                    break;
            }
        }
    }
}
