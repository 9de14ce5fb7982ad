using System.Globalization;
using System.Text.Json;

/// Attacks a demo of its own with Debian's wapiti and sqlmap, as a stranger and as people who are signed in. What they report
/// is kept in artifacts/attack; docs/assurance/attack.md says what became of it.
static class Attack
{
    static readonly string Folder = Repo.At("artifacts/attack");

    /// Not the ones that guess file names or passwords for hours, nor those that ask a server of the internet.
    const string Modules =
        "blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss,xxe,backup";

    /// Debian's wapiti 3.0.4 cannot leave an address out on its own Python 3.11, which takes no flags at a pattern's end.
    const string Started = """
        import fnmatch, re
        import wapitiCore.net.crawler as crawler
        crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern))
        from wapitiCore.main.wapiti import wapiti_main
        wapiti_main()
        """;

    public static int Run(string[] args)
    {
        foreach (var program in new[] { "wapiti", "sqlmap" })
            if (!Shell.OnPath(program))
                throw new Stop($"{program} is missing: apt-get install wapiti sqlmap");
        var seconds = args.FirstOrDefault() is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : 300;
        Builds.IfChanged();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Folder);
        var found = new SortedDictionary<string, int>(StringComparer.Ordinal);
        using (var demo = AttackedDemo.Start())
        {
            AttackBySql.Run(demo, seconds, Path.Combine(Folder, "sqlmap"), found);
            demo.MustStillServe();
        }
        // Each a demo of their own: an officer's or an administrator's forms end the others' accounts.
        foreach (var who in new[] { null, "analyst", "lead-worker", "governance", "administrator" })
        {
            using var demo = AttackedDemo.Start();
            Wapiti(demo, who, seconds, found);
            demo.MustStillServe();
        }
        foreach (var (what, count) in found)
            Console.WriteLine($"{count, 6}  {what}");
        if (found.Count == 0)
            Console.WriteLine("Nothing was found.");
        Console.Error.WriteLine($"The reports are in {Folder}");
        return 0;
    }

    static void Wapiti(
        AttackedDemo demo,
        string? who,
        int seconds,
        SortedDictionary<string, int> found
    )
    {
        var name = who ?? "stranger";
        var report = Path.Combine(Folder, $"wapiti-{name}.json");
        List<string> args =
        [
            "-c",
            Started,
            "-u",
            demo.Address + "/",
            "--scope",
            "domain",
            "-m",
            Modules,
            "-l",
            "1",
            "--max-scan-time",
            $"{seconds}",
            "--max-attack-time",
            $"{seconds / 5}",
            "--max-files-per-dir",
            "30",
            "-x",
            demo.Address + "/access/sign-out",
            "-x",
            demo.Address + "/access/account",
            "--flush-session",
            "--store-session",
            Path.Combine(Folder, "session-" + name),
            "--no-bugreport",
            "-v",
            "0",
            "-f",
            "json",
            "-o",
            report,
        ];
        if (who is not null)
            args.AddRange(["-c", demo.CookieFile(Folder, who)]);
        Console.Error.WriteLine($"wapiti as {name} …");
        Shell.Run("/usr/bin/python3", [.. args], quiet: true);
        if (!File.Exists(report))
            throw new Stop($"wapiti left no report as {name}.");
        var read = JsonDocument.Parse(File.ReadAllText(report)).RootElement;
        foreach (var kind in new[] { "vulnerabilities", "anomalies" })
        foreach (var of in read.GetProperty(kind).EnumerateObject())
            if (of.Value.GetArrayLength() is > 0 and var count)
                found[$"wapiti as {name}: {of.Name}"] = count;
    }
}
