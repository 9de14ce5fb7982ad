static class Bench
{
    /// Benchmarks run the optimised build of everything, one process each, with a PostgreSQL server where there is one.
    /// An area's name alone names its speed: `linkage` is Linkage.Speed, and `linkage.quality` the other.
    public static int Run(string[] args)
    {
        var name = args.FirstOrDefault() ?? "";
        var found = Directory
            .GetDirectories(Repo.At("bench"))
            .Where(d => Directory.GetFiles(d, "*.csproj").Length > 0)
            .Where(d => Path.GetFileName(d).Contains(name, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        if (found.Length > 1)
            found = Array.FindAll(
                found,
                d => Path.GetFileName(d).Equals($"{name}.Speed", StringComparison.OrdinalIgnoreCase)
            );
        if (name.Length == 0 || found is not [var folder])
            throw new Stop(
                $"Name one benchmark of: {string.Join(", ", Directory.GetDirectories(Repo.At("bench")).Select(Path.GetFileName).Where(n => n != "results"))}"
            );
        Builds.IfChanged();
        Shell.Must(
            "dotnet",
            ["build", folder, "-c", "Release", "--nologo", "-v", "q"],
            quiet: true
        );
        const string durable = "--durable";
        using var postgres = Postgres.Start(args.Contains(durable));
        Environment.SetEnvironmentVariable("HEARTH_EXECUTABLE", Repo.Executable);
        var program = Path.Combine(folder, "bin/Release/net10.0", Path.GetFileName(folder));
        return Shell.Run(
            program + (OperatingSystem.IsWindows() ? ".exe" : ""),
            [.. args[1..].Where(a => a != durable)]
        );
    }
}
