using Hearth.Core.Sources.Catalogue;

namespace Hearth.Core.Tests.Sources;

public class CatalogueFileTests
{
    private const string Good = """
        id: x
        name: X
        agency: school
        category: personal
        gateway:
          authority: Some Act 2000, section 1
        due: { every: termly, days-after: 20 }
        picture: changes
        coverage: { months: 24 }
        format: csv
        key: [Ref]
        columns:
          Ref: { reads: reference, required: true }
          Start: { reads: date }
        facts:
          - { kind: early-help, start: Start }
        """;

    [Theory, Trait("Requirement", "DR-1")]
    [InlineData("picture: changes", "picture: part", "8", "'picture' is one of whole, changes")]
    [InlineData("format: csv", "format: csv\ncolour: red", "11", "unknown key 'colour'")]
    [InlineData("reads: date", "reads: day", "14", "'reads' is one of")]
    [InlineData("key: [Ref]", "key: [Reference]", "11", "no column 'Reference'")]
    [InlineData("start: Start", "start: Begin", "16", "no column 'Begin'")]
    [InlineData("kind: early-help", "kind: late-help", "16", "'kind' is one of")]
    [InlineData("months: 24", "years: 2", "9", "unknown key 'years'")]
    [InlineData(
        "authority: Some Act 2000, section 1",
        "doubt: none",
        "6",
        "'authority' is missing"
    )]
    public void A_mistake_stops_with_the_file_and_line(
        string right,
        string wrong,
        string line,
        string problem
    )
    {
        var text = Good.Replace(right, wrong, StringComparison.Ordinal);

        var mistake = Should.Throw<CatalogueException>(() =>
            DefinitionReader.Read("x.yaml", new StringReader(text))
        );

        mistake.Message.ShouldStartWith($"x.yaml:{line}: ");
        mistake.Message.ShouldContain(problem);
    }

    [Fact, Trait("Requirement", "DR-1")]
    public void A_councils_own_file_overrides_by_id()
    {
        var folder = Directory.CreateTempSubdirectory("hearth-catalogue-").FullName;
        foreach (var (rulebook, name) in new[] { ("ours", "X"), ("theirs", "Our own X") })
        {
            Directory.CreateDirectory(Path.Combine(folder, rulebook, "sources"));
            File.WriteAllText(
                Path.Combine(folder, rulebook, "sources", "x.yaml"),
                Good.Replace("name: X", $"name: {name}", StringComparison.Ordinal)
            );
        }

        var catalogue = new SourceCatalogue(
            Path.Combine(folder, "ours"),
            Path.Combine(folder, "theirs")
        );

        catalogue.All.ShouldHaveSingleItem().Name.ShouldBe("Our own X");
        Directory.Delete(folder, recursive: true);
    }
}
