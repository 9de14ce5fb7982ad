/// What CI runs: locked restore, format, build, every test on both databases, and nothing generated left behind.
static class Check
{
    public static int Run(string[] args)
    {
        var strict = args.Contains("--ci");
        var stages = new Stages();
        stages.Time("packages", () => Debian.InstallMissing(strict));
        stages.Time("assets", Builds.Assets);
        stages.Time(
            "restore",
            () =>
            {
                Shell.Must("dotnet", ["tool", "restore"], quiet: true);
                Shell.Must(
                    "dotnet",
                    ["restore", Repo.At("Hearth.slnx"), "--locked-mode", "-v", "q"]
                );
            }
        );
        stages.Time("format", () => Shell.Must("dotnet", ["csharpier", "check", "."]));
        stages.Time(
            "build",
            () =>
                Shell.Must(
                    "dotnet",
                    [
                        "build",
                        Repo.At("Hearth.slnx"),
                        "--no-restore",
                        "--nologo",
                        "-v",
                        "q",
                        "-warnaserror",
                    ]
                )
        );
        var total = Total.None;
        stages.Time("PostgreSQL", () => stages.Postgres = Postgres.Start());
        using (stages.Postgres)
            foreach (var project in Tests.Projects(""))
                stages.Time(Path.GetFileName(project), () => total += Tests.RunOne(project, []));
        stages.Time(
            "requirements page",
            () =>
            {
                var page = Repo.At("docs/reference/requirements.md");
                if (
                    !File.Exists(page)
                    || File.ReadAllText(page) != RequirementsPage.Write(Tests.Requirements())
                )
                    total += Total.Failure(
                        "docs/reference/requirements.md is behind the tests: run ./dev docs"
                    );
            }
        );
        stages.Say();
        return total.Say(strict);
    }
}
