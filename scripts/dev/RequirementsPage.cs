using System.Globalization;
using System.Text;

static class RequirementsPage
{
    public static string Write(SortedDictionary<string, SortedSet<string>> proven)
    {
        var rows = File.ReadAllLines(Repo.At("docs/reference/requirements.tsv"))
            .Select(l => l.Split('\t'))
            .ToList();
        var known = rows.Where(r => r[0].Contains('-')).Select(r => r[0]).ToHashSet();
        if (proven.Keys.FirstOrDefault(id => !known.Contains(id)) is { } unknown)
            throw new Stop(
                $"A test names {unknown}, which docs/reference/requirements.tsv does not have."
            );
        var page = new StringBuilder("# Requirements and the tests that prove them\n\n");
        page.Append("Written by `./dev docs` from the tests' `Requirement` traits; do not edit.\n");
        page.Append("A row without a test is not proven yet.\n\n");
        page.Append(
            CultureInfo.InvariantCulture,
            $"{proven.Count} of {known.Count} rows have at least one test.\n"
        );
        foreach (var row in rows)
            if (!row[0].Contains('-'))
                page.Append(CultureInfo.InvariantCulture, $"\n## {row[0]} · {row[1]}\n");
            else
            {
                page.Append(CultureInfo.InvariantCulture, $"\n**{row[0]}** {row[1]}\n\n");
                foreach (var test in proven.GetValueOrDefault(row[0]) ?? [])
                    page.Append(CultureInfo.InvariantCulture, $"- {test.Replace('_', ' ')}\n");
                if (!proven.ContainsKey(row[0]))
                    page.Append("*No test yet.*\n");
            }
        return page.ToString();
    }
}
