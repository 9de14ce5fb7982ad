using Hearth.Core.Matching.Cards;
using Hearth.Core.Sources.Catalogue;

namespace Hearth.Core.Tests.Matching.Cards;

[Trait("Requirement", "MA-4")]
public class CardSettingsTests
{
    private const string File = """
        name: card-9999-01
        fewest: 10
        differs: { ratio: 0.8, doubt: a convention }
        name-groups:
          doubt: not validated
          groups:
            - { name: first, surnames: [Kowalska, Shah], forenames: [Zofia] }
            - { name: second, surnames: [Shah, O'Mensah], forenames: [Priya] }
        """;

    [Theory]
    [InlineData("Priya", "KOWALSKA", "first")] // the surname counts first
    [InlineData("Priya", "Ashgrove", "second")]
    [InlineData("zofia", null, "first")]
    [InlineData("Tamsin", "Shah", "first")] // a name of two lists is of the first
    [InlineData("Tamsin", "o mensah", "second")] // however it is written
    [InlineData("Tamsin", "Ashgrove", null)]
    [InlineData(null, null, null)]
    public void A_name_is_of_the_group_whose_list_has_it(
        string? forename,
        string? surname,
        string? group
    ) => Read(File).NameGroup(forename, surname).ShouldBe(group);

    [Fact]
    public void A_rule_without_its_doubt_or_with_an_unknown_key_is_refused()
    {
        Should.Throw<CatalogueException>(() =>
            Read(
                File.Replace(
                    "doubt: a convention",
                    "because: a convention",
                    StringComparison.Ordinal
                )
            )
        );
        Should.Throw<CatalogueException>(() =>
            Read(File.Replace("ratio: 0.8", "ratio: 1.8", StringComparison.Ordinal))
        );
    }

    private static CardSettings Read(string text)
    {
        using var reader = new StringReader(text);
        return CardSettings.Read("card-9999-01.yaml", reader);
    }
}
