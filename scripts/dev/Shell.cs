using System.Diagnostics;
using System.Runtime.InteropServices;

static class Shell
{
    public static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    public static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    public static void Must(
        string program,
        string[] args,
        bool quiet = false,
        string? folder = null,
        (string Name, string Value)? environment = null
    )
    {
        var code = Run(program, args, quiet, folder ?? Repo.Root, environment);
        if (code != 0)
            throw new Stop($"{program} {string.Join(' ', args)} ended with {code}.");
    }

    /// Quiet means nothing on standard output; what was said there is shown on standard error if the program fails.
    public static int Run(
        string program,
        string[] args,
        bool quiet = false,
        string? folder = null,
        (string Name, string Value)? environment = null
    )
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardOutput = quiet };
        if (folder is not null)
            start.WorkingDirectory = folder;
        if (environment is { } e)
            start.Environment[e.Name] = e.Value;
        // An interrupt reaches the program itself, which ends in its own way; a request to end is passed on.
        ConsoleCancelEventHandler wait = (_, cancel) => cancel.Cancel = true;
        Console.CancelKeyPress += wait;
        using var process = Process.Start(start) ?? throw new Stop($"{program} did not start.");
        using var term = PosixSignalRegistration.Create(
            PosixSignal.SIGTERM,
            signal =>
            {
                signal.Cancel = true;
                if (!process.HasExited)
                    Native.Terminate(process);
            }
        );
        var said = quiet ? process.StandardOutput.ReadToEnd() : "";
        process.WaitForExit();
        Console.CancelKeyPress -= wait;
        if (process.ExitCode != 0)
            Console.Error.Write(said);
        return process.ExitCode;
    }

    /// What it says, on either output, goes into a file.
    public static int RunInto(string file, string program, string[] args)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, args)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        using var into = File.CreateText(file);
        var errors = process.StandardError.ReadToEndAsync();
        while (process.StandardOutput.ReadLine() is { } line)
            into.WriteLine(line);
        into.Write(errors.Result);
        process.WaitForExit();
        return process.ExitCode;
    }

    public static string Read(string program, string[] args)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, args) { RedirectStandardOutput = true }
        )!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }
}
