using Hearth.Rules.Cases;
using Hearth.Rules.Dates;
using Hearth.Rules.Loading;
using Hearth.Rules.Tests.Sharing;
using Hearth.Testing;

namespace Hearth.Rules.Tests.Cases;

[Trait("Requirement", "SU-12")]
public class CaseworkReaderTests
{
    private const string Name = "casework-2026-01.yaml";

    [Fact]
    public void The_released_file_asks_for_six_weeks_ten_megabytes_and_four_markers_that_doubt_themselves()
    {
        var rules = CaseworkReader.Read(GivenSharing.Vocabulary, Checkout.PathOf("rulebook"));

        rules.SuperviseEvery.ShouldBe(new Period(6, PeriodUnit.Weeks));
        (rules.MostMegabytes, rules.MostPerNote).ShouldBe((10, 10));
        rules.Markers.Count.ShouldBe(4);
        rules.Markers["confidential-address"].Does.ShouldBe(MarkerDoes.HideAddress);
        rules.Markers["risk-to-workers"].SeenBy.ShouldBeNull("whoever may know of the family");
        rules.Markers.Values.ShouldAllBe(m => m.Doubt != null);
    }

    [Theory]
    [InlineData("most-megabytes: 10", "most-megabytes: 0", "1 to 100")]
    [InlineData("  every: 6 weeks", "  every: often", "length of time")]
    [InlineData("seen-by: identity", "seen-by: everybody", "no kind of information")]
    [InlineData("does: warn", "does: shout", "does")]
    [InlineData("    tell: yes", "    tell: maybe", "yes or no")]
    [InlineData("review-every: 6 months", "reviewed: 6 months", "review-every")]
    public void What_is_wrong_stops_with_file_and_line(string from, string to, string says)
    {
        var folder = Directory.CreateTempSubdirectory("hearth-rules-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "cases"));
            var text = File.ReadAllText(Checkout.PathOf("rulebook", "cases", Name));
            text.ShouldContain(from);
            File.WriteAllText(
                Path.Combine(folder.FullName, "cases", Name),
                text.Replace(from, to, StringComparison.Ordinal)
            );
            Should
                .Throw<RuleFileException>(() =>
                    CaseworkReader.Read(GivenSharing.Vocabulary, folder.FullName)
                )
                .Message.ShouldContain(says);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
