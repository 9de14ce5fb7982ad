using CsCheck;
using Hearth.Core.Cases.Team;
using Hearth.Core.Sharing.Involvements;

namespace Hearth.Core.Tests.Cases.Team;

[Trait("Requirement", "SU-6")]
public class SpellTests
{
    private static readonly DateOnly Day = new(2026, 10, 1);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void A_spell_stands_from_its_first_day_to_its_last(int days, bool stands)
    {
        var (last, on) = (Day.AddDays(9), Day.AddDays(days));
        Is(new Involvement { From = Day, To = last }, on).ShouldBe(stands);
        Is(new LeadWorkerSpell { From = Day, To = last }, on).ShouldBe(stands);
        Is(new CoverSpell { From = Day, To = last }, on).ShouldBe(stands);
    }

    [Fact]
    public void One_that_goes_on_stands_from_its_first_day_on()
    {
        Is(new Involvement { From = Day }, Day.AddDays(-1)).ShouldBeFalse();
        Is(new Involvement { From = Day }, Day.AddYears(50)).ShouldBeTrue();
        Is(new LeadWorkerSpell { From = Day }, Day.AddDays(-1)).ShouldBeFalse();
        Is(new LeadWorkerSpell { From = Day }, Day.AddYears(50)).ShouldBeTrue();
    }

    [Fact]
    public void One_that_was_put_right_on_its_first_day_stands_on_none() =>
        Gen.Int[-3, 3]
            .Sample(days =>
                !Is(new LeadWorkerSpell { From = Day, To = Day.AddDays(-1) }, Day.AddDays(days))
                && !Is(new CoverSpell { From = Day, To = Day.AddDays(-1) }, Day.AddDays(days))
            );

    [Fact]
    public void Cover_is_to_come_through_its_last_day_and_never_if_it_has_no_day()
    {
        var cover = new CoverSpell { From = Day, To = Day.AddDays(9) };
        cover.IsToCome(Day.AddDays(-30)).ShouldBeTrue();
        cover.IsToCome(Day.AddDays(9)).ShouldBeTrue();
        cover.IsToCome(Day.AddDays(10)).ShouldBeFalse();
        new CoverSpell { From = Day, To = Day.AddDays(-1) }
            .IsToCome(Day.AddDays(-2))
            .ShouldBeFalse();
    }

    [Fact]
    public void Cover_that_is_ended_had_yesterday_last_or_no_day_and_what_is_over_stays()
    {
        DateOnly? Last(int today) =>
            LeadSpells.LastOfCover(Day, Day.AddDays(9), Day.AddDays(today));

        Last(-5).ShouldBe(Day.AddDays(-1));
        Last(0).ShouldBe(Day.AddDays(-1));
        Last(1).ShouldBe(Day);
        Last(9).ShouldBe(Day.AddDays(8));
        Last(10).ShouldBeNull();
    }

    /// <summary>By the object and by its row, which must agree.</summary>
    private static bool Is(Involvement one, DateOnly on) =>
        Both(one.On(on), new[] { one }.AsQueryable().Any(Involvement.StandsOn(on)));

    private static bool Is(LeadWorkerSpell one, DateOnly on) =>
        Both(one.On(on), new[] { one }.AsQueryable().Any(LeadWorkerSpell.StandsOn(on)));

    private static bool Is(CoverSpell one, DateOnly on) =>
        Both(one.On(on), new[] { one }.AsQueryable().Any(CoverSpell.StandsOn(on)));

    private static bool Both(bool one, bool row)
    {
        row.ShouldBe(one);
        return one;
    }
}
