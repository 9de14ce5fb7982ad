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
            Sqlmap(demo, seconds, found);
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

    static void Sqlmap(AttackedDemo demo, int seconds, SortedDictionary<string, int> found)
    {
        string[] pages =
        [
            "/access/sign-in?next=1&failed=1",
            "/sources?page=1",
            "/eligibility?page=1",
            "/matching/review?run=1",
            "/matching/find",
            "/sharing/requests?state=open",
            "/access/audit?person=1&actor=1&from=2026-01-01&to=2026-12-31&page=1",
        ];
        var cookie = demo.CookieHeader("analyst");
        foreach (var page in pages)
        {
            Console.Error.WriteLine($"sqlmap at {page} …");
            List<string> args =
            [
                "-u",
                demo.Address + page,
                "--batch",
                "--level",
                "2",
                "--risk",
                "2",
                "--dbms",
                "SQLite",
                "--cookie",
                page.Contains("audit") ? demo.CookieHeader("governance") : cookie,
                "--param-exclude",
                "hearth-.*",
                "--output-dir",
                Path.Combine(Folder, "sqlmap"),
                "--flush-session",
                "--disable-coloring",
            ];
            if (page is "/matching/find" || page.Contains("sign-in"))
                args.AddRange(["--forms", "--csrf-token", "__RequestVerificationToken"]);
            // 124: time was up, which says nothing is wrong with the page.
            var code = Shell.Run("timeout", [$"{seconds}", "sqlmap", .. args], quiet: true);
            if (code is not (0 or 124))
                throw new Stop($"sqlmap ended with {code} at {page}.");
        }
        Directory.CreateDirectory(Path.Combine(Folder, "sqlmap"));
        foreach (var csv in Directory.GetFiles(Path.Combine(Folder, "sqlmap"), "results-*.csv"))
        foreach (var line in File.ReadLines(csv).Skip(1).Where(l => l.Length > 0))
            found[$"sqlmap: {line}"] = 1;
        foreach (
            var log in Directory.GetFiles(
                Path.Combine(Folder, "sqlmap"),
                "log",
                SearchOption.AllDirectories
            )
        )
            if (new FileInfo(log).Length > 0)
                found[$"sqlmap: {Path.GetRelativePath(Folder, log)}"] = 1;
    }
}
