using CsCheck;
using Hearth.Linkage.Standardise;

namespace Hearth.Linkage.Tests.Standardise;

public class NameTests
{
    [Theory]
    [InlineData("o’neil", "ONEIL")]
    [InlineData("O'Neil", "ONEIL")]
    [InlineData("  Mary-Jane ", "MARY JANE")]
    [InlineData("Zoë", "ZOE")]
    [InlineData("Łukasz", "LUKASZ")]
    [InlineData("Søren", "SOREN")]
    [InlineData("Smith, Jr.", "SMITH JR")]
    [InlineData(" - ", null)]
    [InlineData(null, null)]
    [Trait("Requirement", "MA-1")]
    public void Names_are_compared_without_case_diacritics_and_punctuation(
        string? name,
        string? standard
    ) => PersonName.Standard(name).ShouldBe(standard);

    [Fact]
    public void Titles_and_spaces_do_not_make_another_name()
    {
        PersonName.Compact("Mrs Mary Jane").ShouldBe(PersonName.Compact("MaryJane"));
        PersonName.Compact("Miss").ShouldBe("MISS");
    }

    [Fact]
    public void Standardising_twice_is_standardising_once() =>
        Gen.String.Sample(name =>
            PersonName.Standard(PersonName.Standard(name)) == PersonName.Standard(name)
        );

    [Theory]
    [InlineData("BOB", "ROBERT", true)]
    [InlineData("BETH", "ELIZABETH", true)]
    [InlineData("ALEX", "ALEXANDRA", true)]
    [InlineData("ALEX", "ALEXANDER", true)]
    [InlineData("ALEXANDRA", "JOHN", false)]
    [InlineData("MOHAMMED", "MUHAMMAD", true)]
    [InlineData("SIAN", "SIAN", true)]
    [InlineData("SIAN", "JANE", false)]
    [Trait("Requirement", "MA-1")]
    public void Nicknames_are_known_for_the_names_they_stand_for(string a, string b, bool forms)
    {
        Nicknames.AreForms(a, b).ShouldBe(forms);
        Nicknames.AreForms(b, a).ShouldBe(forms);
    }
}
