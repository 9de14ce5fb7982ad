static class Builds
{
    public static int All(bool quiet)
    {
        Assets();
        return Shell.Run(
            "dotnet",
            ["build", Repo.At("Hearth.slnx"), "--nologo", "-v", "q"],
            quiet: quiet
        );
    }

    /// Builds what the executable is made of when any of it changed since the last build, saying nothing on standard output.
    public static void IfChanged()
    {
        Directory.CreateDirectory(Repo.At("artifacts/dev"));
        // Two builds of one project at once trip over each other's files.
        using var turn = Turn();
        var stamp = Repo.At("artifacts/dev/built");
        var now = Repo.Fingerprint();
        if (File.Exists(Repo.Executable) && File.Exists(stamp) && File.ReadAllText(stamp) == now)
            return;
        Console.Error.WriteLine("Building Hearth …");
        Assets();
        Shell.Must(
            "dotnet",
            ["build", Repo.At("src/Hearth.App"), "--nologo", "-v", "q"],
            quiet: true
        );
        File.WriteAllText(stamp, Repo.Fingerprint());
    }

    private static FileStream Turn()
    {
        for (var wait = 0; ; wait++)
            try
            {
                return new FileStream(
                    Repo.At("artifacts/dev/lock"),
                    FileMode.Create,
                    FileAccess.Write,
                    FileShare.None
                );
            }
            catch (IOException) when (wait < 3000)
            {
                Thread.Sleep(200);
            }
    }

    /// GOV.UK Frontend comes from npm; its styles, scripts and images are built into wwwroot, never committed.
    public static void Assets()
    {
        var lockFile = Repo.At("package-lock.json");
        if (!File.Exists(lockFile))
            return;
        var installed = Repo.At("node_modules/.package-lock.json");
        if (
            !File.Exists(installed)
            || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(lockFile)
        )
            Shell.Must(Shell.Npm, ["ci", "--no-audit", "--no-fund"], quiet: true);
        Shell.Must(Shell.Npm, ["run", "build", "--silent"], quiet: true);
    }
}
