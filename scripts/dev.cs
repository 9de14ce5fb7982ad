#!/usr/bin/env dotnet
#:include dev/*.cs
// The one entry to everything a developer or CI runs. Verbs are at the top, what they need below.
using System.Text.Json;

var verb = args.FirstOrDefault() ?? "help";
var rest = args.Skip(1).ToArray();
try
{
    return verb switch
    {
        "hearth" => Hearth(rest),
        "demo" => Hearth(["demo", .. rest]),
        "check" => Check.Run(rest),
        "test" => Test(rest),
        "build" => Builds.All(quiet: false),
        "format" => Tool("csharpier", "format", "."),
        "docs" => Docs(),
        "bench" => Bench.Run(rest),
        "attack" => Attack.Run(rest),
        "requirements" => Requirements(rest),
        _ => Help(),
    };
}
catch (Stop stop)
{
    Console.Error.WriteLine(stop.Message);
    return 1;
}

static int Help()
{
    Console.Error.WriteLine(
        """
        ./dev demo [--people N] [--seed S] [--no-serve] [--json]   a synthetic council, from returns to families, then serve it
        ./dev check [--ci]        what CI runs; with --ci a skipped test is a failure
        ./dev hearth ARGS         build if needed, then run hearth
        ./dev build               set up and build
        ./dev test [WORD] [ARGS]  run the test projects whose name contains WORD; ARGS go to xunit (-class, -method, -trait)
        ./dev format              format every file
        ./dev docs                write docs/reference again
        ./dev bench NAME [ARGS]   run the benchmark in bench/ whose name contains NAME, such as matching or sources
        ./dev attack [SECONDS]    wapiti and sqlmap against a demo of its own; SECONDS each (300)
        ./dev requirements        which tests prove which requirement; --json for JSON
        """
    );
    return 2;
}

// ---- verbs ----------------------------------------------------------------------------------------------------

static int Hearth(string[] args)
{
    Builds.IfChanged();
    return Shell.Run(Repo.Executable, args);
}

static int Tool(params string[] args)
{
    Shell.Must("dotnet", ["tool", "restore"], quiet: true);
    return Shell.Run("dotnet", args, folder: Repo.Root);
}

static int Docs()
{
    Builds.IfChanged();
    Shell.Must(Repo.Executable, ["docs", "--out", Repo.At("docs/reference")], quiet: true);
    if (Builds.All(quiet: true) != 0)
        throw new Stop("The build failed: ./dev build shows why.");
    File.WriteAllText(
        Repo.At("docs/reference/requirements.md"),
        RequirementsPage.Write(Tests.Requirements())
    );
    return 0;
}

static int Requirements(string[] args)
{
    if (Builds.All(quiet: true) != 0)
        throw new Stop("The build failed: ./dev build shows why.");
    var proven = Tests.Requirements();
    Console.WriteLine(
        args.Contains("--json") ? JsonSerializer.Serialize(proven) : RequirementsPage.Write(proven)
    );
    return 0;
}

static int Test(string[] args)
{
    if (Builds.All(quiet: false) != 0)
        return 1;
    var word = args.FirstOrDefault() is { } first && !first.StartsWith('-') ? first : "";
    using var postgres = Postgres.Start();
    var total = Tests.Run(word, args.SkipWhile(a => a == word).ToArray());
    return total.Say(strict: false);
}
