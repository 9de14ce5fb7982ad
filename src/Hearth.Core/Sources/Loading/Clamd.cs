using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Hearth.Core.Sources.Loading;

/// <summary>
/// A ClamAV daemon that looks through each file partners send, where <c>HEARTH_CLAMD</c> names one: <c>host:port</c>, or
/// the path of its socket. One that does not answer lets nothing through.
/// </summary>
/// <remarks>
/// Source: clamd(8), INSTREAM: <c>zINSTREAM\0</c>, then chunks of a length of four bytes, the highest first, and as many
/// bytes; a length of nought ends. It answers <c>stream: OK</c> or <c>stream: NAME FOUND</c>.
/// </remarks>
public sealed class Clamd(string? address, TimeSpan? patience = null)
{
    public const string Variable = "HEARTH_CLAMD";
    private const int ChunkSize = 64 * 1024;
    private const int LongestAnswer = 4096;
    private static readonly byte[] Command = "zINSTREAM\0"u8.ToArray();

    /// <summary>How long it may be silent.</summary>
    private readonly TimeSpan patience = patience ?? TimeSpan.FromMinutes(2);

    public static Clamd FromEnvironment() => new(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Why the file may not be taken; null when it may, or when there is no scanner to ask.</summary>
    public Task<string?> WhyNotAsync(string file, CancellationToken cancel) =>
        WhyNotAsync(() => File.OpenRead(file), cancel);

    /// <summary>The same of content that lies in no file.</summary>
    public async Task<string?> WhyNotAsync(Func<Stream> open, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(address))
            return null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        try
        {
            var answer = await AskAsync(open, limit);
            if (answer == "stream: OK")
                return null;
            return answer.EndsWith(" FOUND", StringComparison.Ordinal)
                    ? $"The virus scanner found {answer["stream: ".Length..^" FOUND".Length]} in the file. Nothing was stored. Tell whoever looks after your computers before you send it again."
                : answer.Contains("size limit exceeded", StringComparison.OrdinalIgnoreCase)
                    ? "The file is larger than the virus scanner takes, and so nothing was stored. Send it in parts, or ask the person who looks after Hearth to raise StreamMaxLength of clamd."
                : NotNow($"it said “{answer}”");
        }
        catch (Exception failed) when (failed is SocketException or IOException or FormatException)
        {
            return NotNow(failed.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return NotNow("it did not answer in time");
        }
    }

    private async Task<string> AskAsync(Func<Stream> open, CancellationTokenSource limit)
    {
        using var socket = await ConnectAsync(limit.Token);
        await using var stream = new NetworkStream(socket, ownsSocket: false);
        try
        {
            await SendAsync(open, stream, limit);
        }
        catch (IOException)
        {
            // It may have heard enough and hung up: what it said then is still to be read.
        }
        return await ReadAsync(stream, limit.Token);
    }

    private async Task SendAsync(
        Func<Stream> open,
        NetworkStream stream,
        CancellationTokenSource limit
    )
    {
        await using var content = open();
        await stream.WriteAsync(Command, limit.Token);
        var chunk = new byte[sizeof(int) + ChunkSize];
        int read;
        do
        {
            read = await content.ReadAsync(chunk.AsMemory(sizeof(int)), limit.Token);
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await stream.WriteAsync(chunk.AsMemory(0, sizeof(int) + read), limit.Token);
            limit.CancelAfter(patience);
        } while (read > 0);
    }

    private static async Task<string> ReadAsync(NetworkStream stream, CancellationToken cancel)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        int read;
        while (
            length < answer.Length
            && (read = await stream.ReadAsync(answer.AsMemory(length), cancel)) > 0
        )
        {
            length += read;
            if (answer[length - 1] == 0)
                return Encoding.UTF8.GetString(answer, 0, length - 1).Trim();
        }
        // Half an answer is none: "stream: OK" must have come to its end.
        throw new IOException("it hung up before it had answered");
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancel)
    {
        var colon = address!.LastIndexOf(':');
        var isPath = address.StartsWith('/');
        var port = 0;
        if (
            !isPath
            && (
                colon <= 0
                || !ushort.TryParse(
                    address.AsSpan(colon + 1),
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var given
                )
                || (port = given) == 0
            )
        )
            throw new FormatException($"{Variable} is neither host:port nor the path of a socket");
        var socket = isPath
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await (
                isPath
                    ? socket.ConnectAsync(new UnixDomainSocketEndPoint(address), cancel)
                    : socket.ConnectAsync(address[..colon].Trim('[', ']'), port, cancel)
            );
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string NotNow(string why) =>
        $"The virus scanner cannot be asked now ({why}), and so nothing was stored. Send the file again later; if that fails too, tell the person who looks after Hearth.";
}
