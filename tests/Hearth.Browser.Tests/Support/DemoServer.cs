using System.Diagnostics;

namespace Hearth.Browser.Tests.Support;

/// <summary>What the README's first command makes, served on a free port until disposed.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private const string Served = "Hearth is served at ";
    private const string WithPassword = "with the password ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly string folder = Path.Combine(
        Path.GetTempPath(),
        $"hearth-demo-{Guid.NewGuid():N}"
    );
    private readonly List<string> said = [];
    private readonly TaskCompletionSource ready = new();
    private Process? process;

    public string Address { get; private set; } = "";
    public string Password { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "hearth"),
            ["demo", "--people", "2000", "--port", "0"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HEARTH_DATA"] = folder;
        start.Environment.Remove("HEARTH_DATABASE");
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(ready.Task, ended, Task.Delay(Patience)) != ready.Task)
            throw new InvalidOperationException(string.Join('\n', said));
    }

    private void Hear(string? line)
    {
        lock (said)
        {
            said.Add(line ?? "");
            Address = After(line, Served) ?? Address;
            Password = After(line, WithPassword) ?? Password;
            if (Address.Length > 0 && Password.Length > 0)
                ready.TrySetResult();
        }
    }

    private static string? After(string? line, string words) =>
        line?.IndexOf(words, StringComparison.Ordinal) is { } at and >= 0
            ? line[(at + words.Length)..].Trim()
            : null;

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
            process.Kill();
        await (process?.WaitForExitAsync() ?? Task.CompletedTask);
        process?.Dispose();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
