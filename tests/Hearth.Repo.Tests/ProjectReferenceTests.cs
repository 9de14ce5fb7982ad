using System.Xml.Linq;
using Hearth.Testing;

namespace Hearth.Repo.Tests;

/// <summary>App → Core → { Linkage, Rules }: deciding cannot reach a database, because it cannot reference one.</summary>
public class ProjectReferenceTests
{
    [Theory]
    [InlineData("Linkage", "", "")]
    [InlineData("Rules", "", "YamlDotNet")]
    [InlineData("Core", "Hearth.Linkage,Hearth.Rules", null)]
    [InlineData("App", "Hearth.Core", null)]
    public void A_project_references_only_what_its_place_allows(
        string name,
        string projects,
        string? packages
    )
    {
        var project = XDocument.Load(
            Checkout.PathOf("src", $"Hearth.{name}", $"Hearth.{name}.csproj")
        );
        Included(project, "ProjectReference")
            .Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/')))
            .Order(StringComparer.Ordinal)
            .ShouldBe(Split(projects));
        if (packages is not null)
        {
            Included(project, "PackageReference").ShouldBe(Split(packages));
            Included(project, "FrameworkReference").ShouldBeEmpty();
        }
    }

    [Fact]
    public void There_are_four_projects() =>
        Files
            .Named(".csproj")
            .Where(f => f.StartsWith("src/", StringComparison.Ordinal))
            .Count()
            .ShouldBe(4, "A fifth needs an ADR naming the compile-time guarantee it buys.");

    private static string[] Split(string names) =>
        names.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Included(XDocument project, string item) =>
        project.Descendants(item).Select(e => (string)e.Attribute("Include")!);
}
