using CsCheck;
using Hearth.Core.Cases.Team;

namespace Hearth.Core.Tests.Cases.Team;

[Trait("Requirement", "SU-6")]
public class LeadSpellsTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);
    private static readonly DateOnly Opened = Today.AddDays(-60);

    [Fact]
    public void A_lead_worker_begins_between_the_day_support_opened_and_today()
    {
        LeadSpells.WhyNot([], Opened, Opened, Today).ShouldBeNull();
        LeadSpells.WhyNot([], Today, Opened, Today).ShouldBeNull();
        LeadSpells.WhyNot([], Opened.AddDays(-1), Opened, Today)!.ShouldContain("opened on");
        LeadSpells.WhyNot([], Today.AddDays(1), Opened, Today)!.ShouldContain("from today");
    }

    [Fact]
    public void Another_begins_on_the_first_day_of_the_one_before_at_the_earliest()
    {
        (DateOnly, DateOnly?)[] before = [(Today.AddDays(-10), null)];

        LeadSpells.WhyNot(before, Today.AddDays(-10), Opened, Today).ShouldBeNull();
        LeadSpells
            .WhyNot(before, Today.AddDays(-11), Opened, Today)!
            .ShouldContain("21 September 2026");
    }

    [Fact]
    public void Another_begins_on_the_day_after_the_last_day_of_one_that_ended()
    {
        (DateOnly, DateOnly?)[] before = [(Today.AddDays(-20), Today.AddDays(-10))];

        LeadSpells.WhyNot(before, Today.AddDays(-9), Opened, Today).ShouldBeNull();
        LeadSpells.WhyNot(before, Today.AddDays(-10), Opened, Today).ShouldNotBeNull();
    }

    [Fact]
    public void Whatever_is_tried_no_day_has_two_lead_workers() =>
        Gen.Select(Gen.Int[-80, 5], Gen.Bool, Gen.Int[0, 40])
            .List[0, 15]
            .Sample(tries =>
            {
                var spells = new List<(DateOnly From, DateOnly? To)>();
                foreach (var (days, ends, length) in tries)
                {
                    var from = Today.AddDays(days);
                    if (LeadSpells.WhyNot(spells, from, Opened, Today) is not null)
                        continue;
                    // As an allocation does: whoever goes on ends the day before.
                    spells =
                    [
                        .. spells.Select(s => (s.From, s.To ?? (DateOnly?)from.AddDays(-1))),
                        (from, null),
                    ];
                    if (ends && from.AddDays(length) is var last && last <= Today)
                        spells[^1] = (from, last);
                }
                for (var day = Opened.AddDays(-5); day <= Today.AddDays(5); day = day.AddDays(1))
                    spells.Count(s => s.From <= day && !(s.To < day)).ShouldBeLessThanOrEqualTo(1);
                spells.ShouldAllBe(s => s.From >= Opened && s.From <= Today);
            });

    [Fact]
    public void Nobody_else_stands_in_on_a_day_that_somebody_does()
    {
        (DateOnly, DateOnly)[] before = [(Today.AddDays(5), Today.AddDays(9))];

        LeadSpells.WhyNoCover(before, Today, Today.AddDays(4), Today).ShouldBeNull();
        LeadSpells.WhyNoCover(before, Today, Today.AddDays(5), Today).ShouldNotBeNull();
        LeadSpells.WhyNoCover(before, Today.AddDays(10), Today.AddDays(12), Today).ShouldBeNull();
        LeadSpells.WhyNoCover(before, Today.AddDays(9), Today.AddDays(12), Today).ShouldNotBeNull();
        LeadSpells.WhyNoCover([], Today.AddDays(1), Today, Today).ShouldNotBeNull();
        LeadSpells.WhyNoCover([], Today.AddDays(-3), Today, Today).ShouldBeNull();
        LeadSpells.WhyNoCover([], Today.AddDays(-3), Today.AddDays(-1), Today).ShouldNotBeNull();
    }

    [Fact]
    public void Whatever_is_tried_no_day_has_two_who_stand_in() =>
        Gen.Select(Gen.Int[-10, 60], Gen.Int[-3, 20])
            .List[0, 15]
            .Sample(tries =>
            {
                var covers = new List<(DateOnly From, DateOnly To)>();
                foreach (var (days, length) in tries)
                {
                    var (from, to) = (Today.AddDays(days), Today.AddDays(days + length));
                    if (LeadSpells.WhyNoCover(covers, from, to, Today) is null)
                        covers.Add((from, to));
                }
                for (var day = Today.AddDays(-10); day <= Today.AddDays(90); day = day.AddDays(1))
                    covers.Count(c => c.From <= day && day <= c.To).ShouldBeLessThanOrEqualTo(1);
            });

    [Fact]
    public void An_invitation_is_answered_once_and_who_has_left_is_asked_anew()
    {
        var can = (
            from a in Enum.GetValues<TeamState>()
            from b in Enum.GetValues<TeamState>()
            where TeamStates.CanBecome(a, b)
            select (a, b)
        ).ToArray();

        can.ShouldBe([
            (TeamState.Invited, TeamState.Accepted),
            (TeamState.Invited, TeamState.Declined),
            (TeamState.Accepted, TeamState.Left),
        ]);
    }
}
