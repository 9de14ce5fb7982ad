using System.Diagnostics;
using System.Text.Json;

namespace Hearth.Bench.Load;

/// <summary>A process that serves and says its address in one line of JSON; stopped by its own id when disposed.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly Process process;

    private Served(Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    public static async Task<Served> StartAsync(
        string program,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> environment
    )
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        var said =
            await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"{program} said no address");
        var address = JsonSerializer
            .Deserialize<JsonElement>(said)
            .GetProperty("address")
            .GetString()!;
        return new(process, address);
    }

    /// <summary>Processor time and memory since it started.</summary>
    public (TimeSpan Processor, long Bytes) Used
    {
        get
        {
            process.Refresh();
            return (process.TotalProcessorTime, process.WorkingSet64);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
