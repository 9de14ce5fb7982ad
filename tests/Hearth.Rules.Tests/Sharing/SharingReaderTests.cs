using Hearth.Rules.Loading;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Reading;
using Hearth.Testing;

namespace Hearth.Rules.Tests.Sharing;

[Trait("Requirement", "SH-2")]
public sealed class SharingReaderTests : IDisposable
{
    private readonly string council = Directory.CreateTempSubdirectory("hearth-sharing-").FullName;

    public void Dispose() => Directory.Delete(council, recursive: true);

    [Fact]
    public void Every_flow_the_program_knows_is_in_the_rulebook_with_all_it_needs()
    {
        GivenSharing.Vocabulary.FlowProblems().ShouldBeEmpty();
        GivenSharing.Vocabulary.Flows.Keys.ShouldBe(Enum.GetValues<FlowKind>(), ignoreOrder: true);
    }

    [Theory]
    [InlineData("purposes: [evaluate, demonstration]", "purposes: []", "has no purpose")]
    [InlineData("recipients: [government]", "recipients: []", "has no recipient")]
    [InlineData(
        "gateways: [localism-2011-1, digital-economy-2017-35]",
        "gateways: []",
        "has no legal gateway"
    )]
    [InlineData("conditions: [schedule-1-4]", "conditions: []", "no basis for special data")]
    [InlineData("id: research-package", "id: research-parcel", "is one of")]
    [InlineData("purposes: [evaluate", "purposes: [guess", "'guess' is none of")]
    public void A_flow_that_lacks_what_it_needs_stops_the_program_and_says_so(
        string written,
        string instead,
        string says
    ) => Wrong("sharing", "flows-2026-01.yaml", written, instead).ShouldContain(says);

    [Theory]
    [InlineData("says: Checks what was done", "syas: Checks what was done", "'says' is missing")]
    [InlineData("may: [partners-read, access-audit]", "may: [everything]", "'may' is of")]
    [InlineData("families: own", "families: most", "'families' is one of")]
    public void A_role_the_program_does_not_understand_stops_it(
        string written,
        string instead,
        string says
    ) => Wrong("roles", "roles-2026-01.yaml", written, instead).ShouldContain(says);

    [Fact]
    public void A_missing_citation_stops_it() =>
        Wrong("roles", "roles-2026-01.yaml", "authority:", "authorities:")
            .ShouldContain("'authority' is missing");

    /// <summary>What reading says when a council's own file differs in one place.</summary>
    private string Wrong(string area, string name, string written, string instead)
    {
        var text = File.ReadAllText(Checkout.PathOf("rulebook", area, name));
        text.ShouldContain(written);
        var folder = Directory.CreateDirectory(Path.Combine(council, area)).FullName;
        File.WriteAllText(
            Path.Combine(folder, name),
            text.Replace(written, instead, StringComparison.Ordinal)
        );
        return Should
            .Throw<RuleFileException>(() =>
                SharingReader.Read(Checkout.PathOf("rulebook"), council)
            )
            .Message;
    }
}
