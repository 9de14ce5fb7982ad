using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hearth.Core.Tests.Sources.Scanning;

/// <summary>Speaks INSTREAM as clamd(8) does: it finds what contains the text <c>INVENTED-VIRUS</c>.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    /// <param name="most">Bytes it takes, as StreamMaxLength says.</param>
    /// <param name="answer">Said in place of what it found; "" hangs up without a word; null answers.</param>
    /// <param name="silent">It listens and never says anything.</param>
    public FakeClamd(int most = int.MaxValue, string? answer = null, bool silent = false)
    {
        listener.Start();
        serving = ServeAsync(most, answer, silent);
    }

    public string Address => listener.LocalEndpoint.ToString()!;

    private async Task ServeAsync(int most, string? answer, bool silent)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await using var stream = client.GetStream();
                var found = await ReadAsync(stream, most);
                if (silent)
                    await Task.Delay(Timeout.Infinite, stop.Token);
                var said = answer ?? found + "\0";
                await stream.WriteAsync(Encoding.ASCII.GetBytes(said), stop.Token);
            }
        }
        catch (OperationCanceledException) { }
    }

    private async Task<string> ReadAsync(NetworkStream stream, int most)
    {
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command, stop.Token);
        if (Encoding.ASCII.GetString(command) != "zINSTREAM\0")
            return "UNKNOWN COMMAND";
        using var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, stop.Token);
            var size = BinaryPrimitives.ReadInt32BigEndian(length);
            if (size == 0)
                break;
            var chunk = new byte[size];
            await stream.ReadExactlyAsync(chunk, stop.Token);
            content.Write(chunk);
            if (content.Length > most)
                return "INSTREAM size limit exceeded. ERROR";
        }
        return Encoding
            .ASCII.GetString(content.ToArray())
            .Contains("INVENTED-VIRUS", StringComparison.Ordinal)
            ? "stream: Invented.Virus FOUND"
            : "stream: OK";
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        listener.Dispose();
        stop.Dispose();
    }
}
