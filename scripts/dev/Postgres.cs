using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

/// A server of our own on a free loopback port with a data folder of its own, gone when disposed.
sealed class Postgres : IDisposable
{
    readonly string folder;
    readonly PosixSignalRegistration[] signals;
    int stopped;

    Postgres(string folder)
    {
        this.folder = folder;
        signals =
        [
            .. new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP }.Select(
                signal => PosixSignalRegistration.Create(signal, _ => Dispose())
            ),
        ];
    }

    public static string? Binaries =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Select(d => Path.Combine(d, "bin"))
                .Where(d => File.Exists(Path.Combine(d, "initdb")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
        : Shell.OnPath("initdb") ? ""
        : null;

    /// Durable flushes every commit to disk, as a council's server does: for what is measured, not for what is tested.
    public static Postgres? Start(bool durable = false)
    {
        if (
            Environment.GetEnvironmentVariable("HEARTH_TEST_POSTGRES") is not null
            || Binaries is null
        )
            return null;
        var folder = Directory.CreateTempSubdirectory("hearth-postgres-").FullName;
        if (Environment.UserName == "root")
            Shell.Must("chown", ["postgres", folder], quiet: true);
        var port = FreePort();
        // An English collation, as a council's own server has: an order left to the database shows here.
        As(
            "initdb",
            "-D",
            folder,
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync",
            "--locale-provider=icu",
            "--icu-locale=en-GB",
            "--locale=C.UTF-8"
        );
        var server = new Postgres(folder);
        As(
            "pg_ctl",
            "start",
            "-w",
            "-s",
            "-D",
            folder,
            "-l",
            Path.Combine(folder, "log"),
            "-o",
            $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=200"
                + (durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off")
        );
        Environment.SetEnvironmentVariable(
            "HEARTH_TEST_POSTGRES",
            $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres"
        );
        return server;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref stopped, 1) == 1)
            return;
        As("pg_ctl", "stop", "-m", "immediate", "-s", "-D", folder);
        Directory.Delete(folder, recursive: true);
        foreach (var signal in signals)
            signal.Dispose();
    }

    // The server refuses to run as root.
    static void As(string program, params string[] args)
    {
        var path = Path.Combine(Binaries!, program);
        if (Environment.UserName == "root")
            Shell.Must(
                "runuser",
                ["-u", "postgres", "--", path, .. args],
                quiet: true,
                folder: "/"
            );
        else
            Shell.Must(path, args, quiet: true);
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
