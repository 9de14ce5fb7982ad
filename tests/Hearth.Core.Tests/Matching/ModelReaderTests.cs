using Hearth.Core.Matching.Models;
using Hearth.Core.Sources.Catalogue;
using Hearth.Linkage.Block;

namespace Hearth.Core.Tests.Matching;

public class ModelReaderTests
{
    private const string Model = """
        name: people-test
        prior: 1.0e-5
        keep-weight: 0
        join-weight: 6
        comparisons:
          - name: sex
            levels:
              - { label: same, when: { exact: sex }, m: 0.9, u: 0.5 }
              - { label: different, when: { else: any }, m: 0.1, u: 0.5 }
        blocking:
          - [surname, "born:year", "forename:prefix-3"]
          - [swapped, forename, surname, born]
        """;

    [Fact]
    public void A_blocking_rule_may_take_a_form_of_a_column_or_swap_two()
    {
        var rules = Read(Model).BlockingRules;

        rules[0]
            .Keys.ShouldBe([
                new BlockingKey("surname"),
                new("born", KeyForm.Year),
                BlockingKey.Prefix("forename", 3),
            ]);
        rules[1].Keys.ShouldBe([new BlockingKey("forename"), new("surname"), new("born")]);
        rules[1].Against.ShouldBe([new BlockingKey("surname"), new("forename"), new("born")]);
    }

    [Theory]
    [InlineData("born:year", "born:decade", "'decade' is no form")]
    [InlineData("forename:prefix-3", "forename:prefix-0", "'prefix-0' is no form")]
    [InlineData("join-weight: 6", "join-weight: 6\nspeed: 9", "unknown key 'speed'")]
    [InlineData("prior: 1.0e-5", "prior: small", "'prior' is a number")]
    [InlineData("exact: sex", "sounds-like: sex", "unknown test 'sounds-like'")]
    [InlineData("when: { else: any }", "when: { exact: sex }", "is to be else")]
    public void What_the_format_does_not_know_is_an_error_that_says_where(
        string from,
        string to,
        string says
    )
    {
        var wrong = Should.Throw<CatalogueException>(() =>
            Read(Model.Replace(from, to, StringComparison.Ordinal))
        );

        wrong.Message.ShouldContain(says);
        wrong.Message.ShouldContain("people.yaml");
    }

    private static Hearth.Linkage.LinkageModel Read(string text) =>
        ModelReader.Read("people.yaml", new StringReader(text));
}
