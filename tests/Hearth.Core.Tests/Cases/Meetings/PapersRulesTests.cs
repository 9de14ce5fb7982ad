using Hearth.Core.Cases.Meetings;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Tests.Cases.Meetings;

[Trait("Requirement", "SU-10")]
public class PapersRulesTests
{
    private static string Words => Released.Rules.Declaration.Version;

    [Theory]
    [InlineData(null, true, true, MeetingState.Called, PapersDoor.NotAsked)]
    [InlineData(MeetingAnswer.Attends, true, true, MeetingState.Called, PapersDoor.Open)]
    [InlineData(MeetingAnswer.Sends, true, true, MeetingState.Called, PapersDoor.Open)]
    [InlineData(MeetingAnswer.Invited, true, true, MeetingState.Called, PapersDoor.Open)]
    [InlineData(MeetingAnswer.Attends, true, false, MeetingState.Called, PapersDoor.ToSign)]
    [InlineData(MeetingAnswer.Attends, true, false, MeetingState.Held, PapersDoor.ToSign)]
    [InlineData(MeetingAnswer.Apologies, true, true, MeetingState.Called, PapersDoor.Apologies)]
    [InlineData(MeetingAnswer.Attends, false, true, MeetingState.Called, PapersDoor.AgencyOut)]
    public void A_complex_meeting_opens_to_who_is_asked_signed_and_of_a_signed_agency(
        MeetingAnswer? answer,
        bool takesPart,
        bool hasSigned,
        MeetingState state,
        PapersDoor door
    ) =>
        PapersRules
            .Door(
                Released.Complex,
                Released.Rules.Declaration,
                new(answer, takesPart, hasSigned ? [Words] : [], state)
            )
            .ShouldBe(door);

    [Fact]
    public void Before_a_session_the_words_of_now_are_signed_and_after_it_those_of_then_stay_signed()
    {
        PapersDoor Door(MeetingState state) =>
            PapersRules.Door(
                Released.Complex,
                Released.Rules.Declaration,
                new(MeetingAnswer.Attends, true, ["2025-01"], state)
            );
        Door(MeetingState.Called).ShouldBe(PapersDoor.ToSign);
        Door(MeetingState.Held).ShouldBe(PapersDoor.Open);
        Door(MeetingState.Agreed).ShouldBe(PapersDoor.Open);
    }

    [Fact]
    public void Where_no_declaration_is_needed_who_is_asked_comes_in_and_apologies_keep_nobody_out()
    {
        PapersRules
            .Door(
                Released.Plus,
                Released.Rules.Declaration,
                new(MeetingAnswer.Apologies, true, [], MeetingState.Agreed)
            )
            .ShouldBe(PapersDoor.Open);
        PapersRules
            .Door(
                Released.Plus,
                Released.Rules.Declaration,
                new(MeetingAnswer.Attends, false, [], MeetingState.Called)
            )
            .ShouldBe(PapersDoor.AgencyOut);
    }

    [Fact]
    public void A_familys_part_is_seen_only_with_the_door_open_the_family_known_and_sharing_permitted()
    {
        foreach (var door in Enum.GetValues<PapersDoor>())
        foreach (var known in new[] { true, false })
        foreach (var pack in Enum.GetValues<Verdict>())
            PapersRules
                .MaySee(door, known, pack)
                .ShouldBe(door == PapersDoor.Open && known && pack == Verdict.Permit);
    }

    [Theory]
    [InlineData("2026-10-29", true)]
    [InlineData("2026-10-30", false)]
    public void Papers_stay_open_to_the_last_day_of_the_rules(string today, bool open) =>
        PapersRules
            .AreOpen(
                Released.Complex,
                new(2026, 10, 1),
                DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)
            )
            .ShouldBe(open);

    [Fact]
    public void To_a_complex_meeting_only_who_works_with_a_listed_family_is_asked()
    {
        string? Why(
            bool account = true,
            bool works = true,
            string? outside = null,
            bool family = false
        ) =>
            GuestRules.WhyNot(
                Released.Complex,
                new(family, IsTeam: false, account, works, outside)
            );
        Why().ShouldBeNull();
        Why(works: false)!.ShouldContain("list");
        Why(account: false)!.ShouldContain("account");
        Why(outside: "Has not signed").ShouldBe("Has not signed");
        Why(family: true)!.ShouldContain("practitioners");
    }

    [Fact]
    public void To_a_teams_meeting_family_and_team_are_asked_and_to_partnership_plus_any_signed_partner()
    {
        GuestRules.WhyNot(Released.Team, new(true, false, false, false, null)).ShouldBeNull();
        GuestRules.WhyNot(Released.Team, new(false, true, false, false, "out")).ShouldBeNull();
        GuestRules.WhyNot(Released.Team, new(false, false, true, false, null)).ShouldNotBeNull();
        GuestRules.WhyNot(Released.Plus, new(false, false, false, false, null)).ShouldBeNull();
        GuestRules.WhyNot(Released.Plus, new(false, false, true, true, "out")).ShouldBe("out");
        GuestRules.WhyNot(Released.Plus, new(true, false, false, false, null)).ShouldNotBeNull();
        GuestRules.CanHaveBeenThere(Released.Complex, hasSigned: false).ShouldBeFalse();
        GuestRules.CanHaveBeenThere(Released.Complex, hasSigned: true).ShouldBeTrue();
        GuestRules.CanHaveBeenThere(Released.Team, hasSigned: false).ShouldBeTrue();
    }
}
