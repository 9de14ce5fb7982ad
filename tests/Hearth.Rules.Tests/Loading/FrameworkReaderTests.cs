using Hearth.Rules.Loading;

namespace Hearth.Rules.Tests.Loading;

[Trait("Requirement", "ID-2")]
public class FrameworkReaderTests
{
    private const string Good = """
        framework: example
        version: 2024-01
        name: An example
        in-force: { from: 2024-01-01, to: 2024-12-31 }
        authority:
          - title: A document
        returns-speak-for: 120 days
        family:
          must-include: dependent-child
          member-living-elsewhere: counts-like-any-other
          eligible-when: { at-least: 1, of: headlines }
        headlines:
          - id: school
            name: School
            any-of:
              - id: absence
                code: "1.1"
                name: Absence
                criterion: { absence-at-least: 10 percent, counting: unauthorised, over: 3 consecutive-terms }
                about: child
                sources: [school-attendance]
        """;

    [Fact]
    public void A_framework_in_order_is_read() =>
        Read(Good).Indicators.Single().Indicator.Id.ShouldBe("absence");

    [Theory]
    [InlineData(
        "name: An example",
        "name: An example\nthreshold: 5",
        "x.yaml:4: unknown key 'threshold'"
    )]
    [InlineData("authority:\n  - title: A document\n", "", "'authority' is missing")]
    [InlineData("about: child", "about: children", "x.yaml:20: 'about' is of child")]
    [InlineData("10 percent", "ten percent", "x.yaml:19: 'absence-at-least' is such as 10 percent")]
    [InlineData("absence-at-least", "absence-over", "x.yaml:19: a criterion is one of")]
    [InlineData("3 consecutive-terms", "3 terms", "x.yaml:19: 'over' is such as")]
    [InlineData("from: 2024-01-01", "from: 01/01/2024", "x.yaml:4: 'from' is a date")]
    [InlineData("to: 2024-12-31", "to: 2023-12-31", "x.yaml:4: 'to' is before 'from'")]
    [InlineData("of: headlines", "of: [schools]", "x.yaml:11: there is no headline 'schools'")]
    [InlineData("        sources: [school-attendance]", "", "'sources' is missing")]
    [InlineData("counting: unauthorised, ", "", "'counting' is missing")]
    [InlineData("120 days", "some days", "x.yaml:7: 'returns-speak-for' is such as")]
    [InlineData("family:", "family: {", "x.yaml:")]
    public void What_the_vocabulary_does_not_know_is_refused_with_file_and_line(
        string written,
        string instead,
        string says
    )
    {
        var text = Good.ReplaceLineEndings("\n");
        text.ShouldContain(written);
        Should
            .Throw<RuleFileException>(() => Read(text.Replace(written, instead)))
            .Message.ShouldContain(says);
    }

    private static Rules.Frameworks.Framework Read(string text) =>
        FrameworkReader.Read("x.yaml", new StringReader(text));
}
