using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Dates;
using Hearth.Rules.Loading;
using Hearth.Testing;

namespace Hearth.Rules.Tests.Cases;

[Trait("Requirement", "SU-10")]
public class MeetingReaderTests
{
    private const string Name = "meetings-2026-01.yaml";

    [Fact]
    public void The_released_file_has_three_kinds_as_the_agreement_asks_and_doubts_itself()
    {
        var rules = MeetingReader.Read(Checkout.PathOf("rulebook"));

        var team = rules.Of(MeetingKind.TeamAroundFamily);
        (team.FamilyThere, team.NeedsDeclaration, team.CalledBy).ShouldBe(
            (true, false, MeetingCaller.LeadWorker)
        );
        team.Musts.ShouldBe(["child-voice"]);
        team.MeetsAgainWithin.ShouldBe(new Period(6, PeriodUnit.Weeks));
        var plus = rules.Of(MeetingKind.PartnershipPlus);
        (plus.About, plus.FamilyThere).ShouldBe((MeetingAbout.NoFamily, false));
        plus.Agenda.Select(i => i.Id).ShouldBe(["workloads", "gaps", "local-solutions", "funding"]);
        var complex = rules.Of(MeetingKind.ComplexMultiAgency);
        (complex.NeedsDeclaration, complex.SignedAgenciesOnly, complex.FamilyThere).ShouldBe(
            (true, true, false)
        );
        complex.AgendaOfEachFamily.ShouldContain(i => i.Id == "family-voice" && i.Must);
        rules.Declaration.Doubt.ShouldNotBeNull();
        rules.Kinds.Values.ShouldAllBe(k => k.Doubt != null && k.Terms.Length > 0);
        // What a calendar shows names nobody.
        rules.Kinds.Values.ShouldAllBe(k => k.Name.EndsWith("meeting"));
    }

    [Theory]
    [InlineData("    notice: 3 days", "    notice: soon", "length of time")]
    [InlineData("    declaration: before-each-session", "    declaration: none", "3.3.14")]
    [InlineData("    about: no-family", "    about: one-family", "about no-family")]
    [InlineData("    invite: [practitioners]", "    invite: [family]", "invited where it is there")]
    [InlineData("    family-there: true", "    family-there: false", "nowhere else")]
    [InlineData("    family-there: true", "    family-there: perhaps", "true or false")]
    [InlineData(
        "  - id: partnership-plus",
        "  - id: complex-multi-agency",
        "about listed-families"
    )]
    [InlineData("      - { id: gaps,", "      - { id: workloads,", "one id")]
    [InlineData(
        "    notice: 5 days\n    called-within: 2 years\n    papers-open: 28 days",
        "    notice: 5 days\n    called-within: 2 years\n    written-up-within: 2 days\n    papers-open: 28 days",
        "called before"
    )]
    [InlineData("declaration:\n  version: 2026-01", "declaration:\n  edition: 2026-01", "version")]
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
                .Throw<RuleFileException>(() => MeetingReader.Read(folder.FullName))
                .Message.ShouldContain(says);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
