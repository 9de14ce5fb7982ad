using System.Text.RegularExpressions;

/// sqlmap at what a page takes: its address's parameters, or one form named by its fields. What it said of each is kept in a
/// file of its own, and what it judged is counted from there: a page it never came to is no page it found nothing wrong with.
static class AttackBySql
{
    /// Form is null for a page's address alone. Who is null for a stranger.
    sealed record Target(string Name, string? Who, string Path, string? Form = null);

    static Target[] Targets(AttackedDemo demo) =>
        [
            new(
                "sign-in",
                null,
                "/access/sign-in",
                "Email=somebody%40demo.example&Password=wrong&Next=%2F"
            ),
            new("returns", "analyst", "/sources/returns?Source=schools-census&page-no=1"),
            new(
                "list",
                "analyst",
                demo.FirstLink("analyst", "/eligibility", "/eligibility/lists/[0-9a-f-]{36}")
                    + "?Problem=crime&Locality=1&Status=identified&Change=new&page-no=1"
            ),
            new("runs", "analyst", "/matching?page-no=1"),
            new("review", "analyst", "/matching/review?Part=BelowJoining"),
            new(
                "find",
                "analyst",
                "/matching/find",
                "Forename=Ada&Surname=Larchfield&Born.Day=1&Born.Month=2&Born.Year=1990&Address=1+High+Street&Postcode=SY1+1AA&NhsNumber="
            ),
            new(
                "audit",
                "governance",
                "/access/audit?About=family&Id=1&From.Day=1&From.Month=1&From.Year=2026&Until.Day=31&Until.Month=12&Until.Year=2026&page-no=1"
            ),
            new("family", "lead-worker", "/people/families/00000000-0000-0000-0000-000000000001*"),
        ];

    public static void Run(
        AttackedDemo demo,
        int seconds,
        string folder,
        SortedDictionary<string, int> found
    )
    {
        Directory.CreateDirectory(folder);
        foreach (var target in Targets(demo))
        {
            Console.Error.WriteLine($"sqlmap at {target.Path} …");
            var said = Path.Combine(folder, target.Name + ".txt");
            var code = Shell.RunInto(
                said,
                "timeout",
                [$"{seconds}", "sqlmap", .. Arguments(demo, target, folder)]
            );
            // 124: time was up, which says nothing is wrong with the page.
            if (code is not (0 or 124))
                throw new Stop($"sqlmap ended with {code} at {target.Path}: {said}");
            Count(target, File.ReadAllText(said), code == 124, found);
        }
    }

    static IEnumerable<string> Arguments(AttackedDemo demo, Target target, string folder)
    {
        string[] always =
        [
            "-u",
            demo.Address + target.Path,
            "--batch",
            "--level",
            "2",
            "--risk",
            "2",
            "--dbms",
            "SQLite",
            "--param-exclude",
            "hearth-.*|__Request.*",
            "--output-dir",
            folder,
            "--flush-session",
            "--disable-coloring",
            // Refusals are answers here, and a page that is not found is what is asked for.
            "--ignore-code",
            "400,404,429",
        ];
        string[] cookie = target.Who is { } who ? ["--cookie", demo.CookieHeader(who)] : [];
        string[] form = target.Form is { } fields
            ?
            [
                "--data",
                fields + "&__RequestVerificationToken=x",
                "--csrf-token",
                "__RequestVerificationToken",
                "--csrf-url",
                demo.Address + target.Path,
            ]
            : [];
        return [.. always, .. cookie, .. form];
    }

    static void Count(
        Target target,
        string said,
        bool timeWasUp,
        SortedDictionary<string, int> found
    )
    {
        var harmless = Regex
            .Matches(said, @"parameter '([^']+)' does not seem to be injectable")
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .ToArray();
        var harmful = Regex.Matches(said, @"Parameter: (\S+)").Select(m => m.Groups[1].Value);
        foreach (var parameter in harmful.Distinct())
            found[$"sqlmap at {target.Name}: {parameter} is injectable"] = 1;
        Console.Error.WriteLine(
            $"  not injectable: {(harmless.Length == 0 ? "nothing was judged" : string.Join(", ", harmless))}"
                + (timeWasUp ? "; time was up" : "")
        );
    }
}
