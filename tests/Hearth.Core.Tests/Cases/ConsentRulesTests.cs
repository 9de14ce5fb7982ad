using CsCheck;
using Hearth.Core.Cases.Closing;
using Hearth.Core.Cases.Consents;
using Hearth.Core.People;
using Hearth.Rules.Cases;
using Hearth.Rules.Dates;

namespace Hearth.Core.Tests.Cases;

[Trait("Requirement", "SU-2")]
public class ConsentRulesTests
{
    private static readonly DateOnly Day = new(2026, 10, 1);
    private static readonly Period Soon = new(28, PeriodUnit.Days);
    private static readonly SupportRules Rules = new(
        "2026-01",
        new Dictionary<string, SupportPurpose>(),
        13,
        16,
        new(28, PeriodUnit.Days),
        new(1, PeriodUnit.Months)
    );

    private static Consent Given(DateOnly until, DateOnly? withdrawn = null) =>
        new()
        {
            From = Day,
            Until = until,
            WithdrawnOn = withdrawn,
        };

    [Fact]
    public void It_is_in_force_through_its_last_day_and_asked_for_again_before()
    {
        var consent = Given(Day.AddDays(100));

        ConsentClock.Standing(consent, Soon, Day.AddDays(71)).ShouldBe(ConsentStanding.InForce);
        ConsentClock.Standing(consent, Soon, Day.AddDays(72)).ShouldBe(ConsentStanding.AskAgain);
        ConsentClock.Standing(consent, Soon, Day.AddDays(100)).ShouldBe(ConsentStanding.AskAgain);
        ConsentClock.Standing(consent, Soon, Day.AddDays(101)).ShouldBe(ConsentStanding.Expired);
    }

    [Fact]
    public void It_is_in_force_from_its_first_day_and_not_after_its_last()
    {
        var consent = Given(Day.AddDays(100));

        ConsentClock.InForce(consent, Day.AddDays(-1)).ShouldBeFalse();
        ConsentClock.InForce(consent, Day).ShouldBeTrue();
        ConsentClock.InForce(consent, Day.AddDays(100)).ShouldBeTrue();
        ConsentClock.InForce(consent, Day.AddDays(101)).ShouldBeFalse();
    }

    [Fact]
    public void Another_follows_on_the_day_after_the_last_or_on_the_day_it_was_withdrawn()
    {
        var consent = Given(Day.AddDays(100));
        ConsentClock.Overlaps(consent, Day.AddDays(-9)).ShouldBeTrue();
        ConsentClock.Overlaps(consent, Day.AddDays(100)).ShouldBeTrue();
        ConsentClock.Overlaps(consent, Day.AddDays(101)).ShouldBeFalse();

        consent.WithdrawnOn = Day.AddDays(10);
        ConsentClock.Overlaps(consent, Day.AddDays(9)).ShouldBeTrue();
        ConsentClock.Overlaps(consent, Day.AddDays(10)).ShouldBeFalse();
    }

    [Fact]
    public void Consent_for_a_year_lasts_to_the_day_before_that_day_comes_round()
    {
        var year = new Period(12, PeriodUnit.Months);
        ConsentClock.LastDay(Day, year).ShouldBe(new(2027, 9, 30));
        ConsentClock.LastDay(new(2024, 2, 29), year).ShouldBe(new(2025, 2, 27));
    }

    [Theory]
    [InlineData("2026-09-30", 12)]
    [InlineData("2026-10-01", 13)]
    [InlineData("2026-10-02", 13)]
    public void Somebody_is_a_year_older_from_their_birthday_on(string on, int age) =>
        WhoConsents
            .Age(
                new(2013, 10, 1),
                DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)
            )
            .ShouldBe(age);

    [Fact]
    public void It_is_withdrawn_between_the_day_it_was_given_and_today()
    {
        var (consent, today) = (Given(Day.AddDays(100)), Day.AddDays(3));
        string? On(int days) => ConsentClock.WhyNotWithdrawn(consent, Day.AddDays(days), today);

        On(-1).ShouldNotBeNull();
        On(0).ShouldBeNull();
        On(3).ShouldBeNull();
        On(4).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("2013-10-02", 12)]
    [InlineData("2013-10-01", 13)]
    [InlineData("2013-09-30", 13)]
    [InlineData("2010-10-02", 15)]
    [InlineData("2010-10-01", 16)]
    public void On_their_birthday_they_are_a_year_older(string born, int age) =>
        WhoConsents
            .Age(DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), Day)
            .ShouldBe(age);

    [Fact]
    public void Withdrawn_it_counts_for_nothing_from_that_day_on()
    {
        var consent = Given(Day.AddDays(100), withdrawn: Day.AddDays(10));

        ConsentClock.InForce(consent, Day.AddDays(9)).ShouldBeTrue();
        ConsentClock.InForce(consent, Day.AddDays(10)).ShouldBeFalse();
        ConsentClock.Standing(consent, Soon, Day.AddDays(10)).ShouldBe(ConsentStanding.Withdrawn);
    }

    [Fact]
    public void Once_over_it_is_never_in_force_again() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[-1, 400], Gen.Int[0, 800], Gen.Int[0, 800])
            .Sample(
                (length, withdrawn, one, later) =>
                {
                    var consent = Given(
                        Day.AddDays(length),
                        withdrawn < 0 ? null : Day.AddDays(withdrawn)
                    );
                    var (first, second) = (
                        Day.AddDays(Math.Min(one, later)),
                        Day.AddDays(Math.Max(one, later))
                    );
                    if (!ConsentClock.InForce(consent, first))
                        ConsentClock.InForce(consent, second).ShouldBeFalse();
                }
            );

    [Theory]
    [InlineData(12, ConsentBy.Themselves, "She explained it back", false)]
    [InlineData(12, ConsentBy.Parent, null, true)]
    [InlineData(13, ConsentBy.Themselves, null, false)]
    [InlineData(13, ConsentBy.Themselves, "She explained it back", true)]
    [InlineData(15, ConsentBy.Parent, null, true)]
    [InlineData(16, ConsentBy.Parent, null, false)]
    [InlineData(16, ConsentBy.Themselves, null, true)]
    public void A_parent_a_child_who_understands_or_they_themselves_consent(
        int age,
        ConsentBy by,
        string? understands,
        bool may
    ) => (WhoConsents.WhyNot(age, true, by, understands, Rules) is null).ShouldBe(may);

    [Fact]
    public void A_child_whose_age_nobody_knows_is_taken_for_a_young_one_and_an_adult_for_an_adult()
    {
        WhoConsents.WhyNot(null, true, ConsentBy.Themselves, "x", Rules).ShouldNotBeNull();
        WhoConsents.WhyNot(null, false, ConsentBy.Themselves, null, Rules).ShouldBeNull();
    }

    [Fact]
    public void What_somebody_said_last_is_what_counts()
    {
        var (one, other) = (PersonId.New(), PersonId.New());
        SupportAnswer[] ledger =
        [
            Said(one, SupportReply.Agreed, 0),
            Said(one, SupportReply.Withdrawn, 5),
            Said(other, SupportReply.Agreed, 9),
        ];

        SupportAnswer.Latest(ledger, one)!.Reply.ShouldBe(SupportReply.Withdrawn);
        SupportAnswer.Latest(ledger.Reverse(), one)!.Reply.ShouldBe(SupportReply.Withdrawn);
        SupportAnswer.Latest(ledger, PersonId.New()).ShouldBeNull();
    }

    [Fact, Trait("Requirement", "SU-12")]
    public void Support_opens_again_within_its_time_and_only_the_last()
    {
        ReopenCaseOperation.WhyNot(Day, true, Rules.ReopenWithin, Day.AddDays(28)).ShouldBeNull();
        ReopenCaseOperation
            .WhyNot(Day, true, Rules.ReopenWithin, Day.AddDays(29))!
            .ShouldContain("front door");
        ReopenCaseOperation.WhyNot(Day, false, Rules.ReopenWithin, Day).ShouldNotBeNull();
        ReopenCaseOperation.WhyNot(null, true, Rules.ReopenWithin, Day).ShouldNotBeNull();
    }

    private static SupportAnswer Said(PersonId person, SupportReply reply, int days) =>
        new()
        {
            PersonId = person,
            Reply = reply,
            On = Day.AddDays(days),
        };
}
