using System.Text.RegularExpressions;

namespace Hearth.Repo.Tests;

public partial class StandsAloneTests
{
    private static readonly string[] Text =
    [
        ".cs",
        ".cshtml",
        ".md",
        ".yaml",
        ".yml",
        ".json",
        ".csproj",
        ".props",
        ".sh",
        ".js",
        ".scss",
        "/dev",
        "/run",
    ];

    [Fact]
    public void No_file_names_a_path_of_one_machine() =>
        Files
            .All.Where(f => Text.Any(("/" + f).EndsWith))
            .Where(f => !f.EndsWith(nameof(StandsAloneTests) + ".cs", StringComparison.Ordinal))
            .SelectMany(f => MachinePath().Matches(Files.Read(f)).Select(m => $"{f}: {m.Value}"))
            .ShouldBeEmpty();

    [Fact]
    public void Every_relative_link_in_the_documents_leads_somewhere() =>
        Files
            .Named(".md")
            .SelectMany(page =>
                Link()
                    .Matches(Files.Read(page))
                    .Select(m => m.Groups[1].Value)
                    .Where(to =>
                        !to.Contains("://", StringComparison.Ordinal)
                        && !to.StartsWith('#')
                        // A notice leads to places of the site, not of the checkout; the pages' own tests open them.
                        && !(
                            page.StartsWith("rulebook/notices/", StringComparison.Ordinal)
                            && to[0] == '/'
                        )
                    )
                    .Where(to => !Exists(page, to))
                    .Select(to => $"{page}: {to}")
            )
            .ShouldBeEmpty();

    private static bool Exists(string page, string link)
    {
        var target = Hearth.Testing.Checkout.PathOf(
            Path.GetDirectoryName(page)!,
            link.Split('#')[0]
        );
        return File.Exists(target) || Directory.Exists(target);
    }

    [GeneratedRegex(@"(?<![\w.])/(work|root|home/\w+|Users/\w+)/[\w.-]+|[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
