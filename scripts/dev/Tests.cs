using System.Text.Json;
using System.Xml.Linq;

static class Tests
{
    public static IEnumerable<string> Projects(string word) =>
        Directory
            .GetDirectories(Repo.At("tests"), "*.Tests")
            .Order(StringComparer.Ordinal)
            .Where(d => Path.GetFileName(d).Contains(word, StringComparison.OrdinalIgnoreCase));

    public static Total Run(string word, string[] args) =>
        Projects(word).Aggregate(Total.None, (sum, project) => sum + RunOne(project, args));

    public static Total RunOne(string project, string[] args)
    {
        var name = Path.GetFileName(project);
        Directory.CreateDirectory(Repo.At("artifacts/tests"));
        var report = Repo.At($"artifacts/tests/{name}.xml");
        File.Delete(report);
        Console.WriteLine($"— {name}");
        var code = Shell.Run(
            Executable(project),
            ["-noLogo", "-noColor", "-xml", report, .. args],
            folder: project
        );
        if (!File.Exists(report))
            return Total.Failure($"{name} ended with {code} and left no report");
        var tests = XDocument.Load(report).Descendants("test").ToList();
        IEnumerable<XElement> With(string result) =>
            tests.Where(t => (string?)t.Attribute("result") == result);
        var sum = new Total(
            With("Pass").Count(),
            [.. With("Fail").Select(t => (string?)t.Attribute("name") ?? name)],
            [
                .. With("Skip")
                    .Select(t => $"{(string?)t.Attribute("name")}: {(string?)t.Element("reason")}"),
            ]
        );
        return code != 0 && sum.Failed == 0 && tests.Count > 0
            ? sum + Total.Failure($"{name} ended with {code} although no test failed")
            : sum;
    }

    /// Requirement id to the tests that name it.
    public static SortedDictionary<string, SortedSet<string>> Requirements()
    {
        var proven = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var project in Projects(""))
        {
            var listing = Shell.Read(
                Executable(project),
                ["-noLogo", "-noColor", "-list", "full/json"]
            );
            foreach (
                var test in JsonDocument
                    .Parse(listing[listing.IndexOf('[')..(listing.LastIndexOf(']') + 1)])
                    .RootElement.EnumerateArray()
            )
                if (
                    test.TryGetProperty("Traits", out var traits)
                    && traits.TryGetProperty("Requirement", out var ids)
                )
                    foreach (var id in ids.EnumerateArray())
                    {
                        if (!proven.TryGetValue(id.GetString()!, out var names))
                            proven[id.GetString()!] = names = new(StringComparer.Ordinal);
                        names.Add(
                            $"{test.GetProperty("Class").GetString()}.{test.GetProperty("Method").GetString()}"
                        );
                    }
        }
        return proven;
    }

    static string Executable(string project) =>
        Path.Combine(
            project,
            "bin/Debug/net10.0",
            Path.GetFileName(project) + (OperatingSystem.IsWindows() ? ".exe" : "")
        );
}
