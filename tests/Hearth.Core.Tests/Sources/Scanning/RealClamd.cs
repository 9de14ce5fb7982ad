using System.Diagnostics;
using Hearth.Core.Sources.Loading;

namespace Hearth.Core.Tests.Sources.Scanning;

/// <summary>ClamAV itself, with one signature of our own: there is no need for the published ones.</summary>
internal sealed class RealClamd : IAsyncDisposable
{
    private const string Binary = "/usr/sbin/clamd";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hearth-clamd-");
    private Process? process;

    public static bool IsHere => File.Exists(Binary);

    public string Socket => Path.Combine(folder.FullName, "clamd.sock");

    public async Task StartAsync()
    {
        var signatures = Directory.CreateDirectory(Path.Combine(folder.FullName, "signatures"));
        // NAME:TARGET:OFFSET:HEX, of "INVENTED-VIRUS" anywhere in any file.
        await File.WriteAllTextAsync(
            Path.Combine(signatures.FullName, "invented.ndb"),
            "Invented.Virus:0:*:494e56454e5445442d5649525553\n"
        );
        var settings = Path.Combine(folder.FullName, "clamd.conf");
        await File.WriteAllTextAsync(
            settings,
            $"""
            LocalSocket {Socket}
            DatabaseDirectory {signatures.FullName}
            Foreground yes
            User {Environment.UserName}
            StreamMaxLength 1M

            """
        );
        process = Process.Start(
            new ProcessStartInfo(Binary, ["-c", settings])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        _ = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        for (var tries = 0; !File.Exists(Socket); tries++)
        {
            if (process.HasExited || tries > 300)
                throw new InvalidOperationException($"clamd did not start: {await errors}");
            await Task.Delay(100);
        }
    }

    public Clamd Scanner => new(Socket);

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
        process?.Dispose();
        folder.Delete(recursive: true);
    }
}
