using Hearth.Core.Cases.Consents;
using Hearth.Core.People;
using Hearth.Core.Sources;
using Hearth.Rules.Cases;
using Hearth.Rules.Dates;

namespace Hearth.Core.Tests.Cases;

[Trait("Requirement", "SU-2")]
public class SupportAnsweringTests
{
    private static readonly DateOnly Opened = new(2026, 9, 15);
    private static readonly DateOnly Today = new(2026, 10, 1);
    private static readonly SupportRules Rules = new(
        "2026-01",
        new Dictionary<string, SupportPurpose>(),
        13,
        16,
        new(28, PeriodUnit.Days),
        new(1, PeriodUnit.Months)
    );

    [Theory]
    [InlineData("2026-08-14", false)]
    [InlineData("2026-08-15", true)]
    [InlineData("2026-10-01", true)]
    [InlineData("2026-10-02", false)]
    public void They_said_it_not_later_than_today_and_not_long_before_support(string on, bool may)
    {
        var day = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);
        (WhyNot(SupportReply.Agreed, day, null) is null).ShouldBe(may);
    }

    [Fact]
    public void Only_who_agreed_takes_it_back_and_not_before_they_agreed()
    {
        var agreed = Said(SupportReply.Agreed, Today.AddDays(-5));

        WhyNot(SupportReply.Withdrawn, Today, null)!.ShouldContain("Only somebody who agreed");
        WhyNot(SupportReply.Withdrawn, Today, Said(SupportReply.Declined, Opened))
            .ShouldNotBeNull();
        WhyNot(SupportReply.Withdrawn, Today.AddDays(-6), agreed)!
            .ShouldContain("26 September 2026");
        WhyNot(SupportReply.Withdrawn, Today.AddDays(-5), agreed).ShouldBeNull();
    }

    [Fact, Trait("Requirement", "SU-12")]
    public void Support_ends_when_everybody_was_asked_and_nobody_wants_it()
    {
        const SupportReply no = SupportReply.Declined;
        SupportAnswering.NobodyIsLeft([(null, true), (null, true)]).ShouldBeFalse();
        SupportAnswering.NobodyIsLeft([(no, true), (null, true)]).ShouldBeFalse();
        SupportAnswering.NobodyIsLeft([(no, true), (SupportReply.Agreed, true)]).ShouldBeFalse();
        SupportAnswering.NobodyIsLeft([(no, true), (SupportReply.Agreed, false)]).ShouldBeFalse();
        SupportAnswering.NobodyIsLeft([(no, true), (SupportReply.Withdrawn, true)]).ShouldBeTrue();
        SupportAnswering.NobodyIsLeft([(no, true), (null, false)]).ShouldBeTrue();
    }

    [Theory]
    [InlineData(MemberRole.Parent, null, true)]
    [InlineData(MemberRole.OtherAdult, null, true)]
    [InlineData(MemberRole.Unborn, null, false)]
    [InlineData(MemberRole.Child, null, false)]
    [InlineData(MemberRole.Child, "2013-10-02", false)]
    [InlineData(MemberRole.Child, "2013-10-01", true)]
    public void A_young_child_is_answered_for(MemberRole role, string? born, bool answers)
    {
        var member = new MemberRead(
            PersonId.New(),
            "Wren Quillfeather",
            role,
            false,
            false,
            born is null
                ? null
                : DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture),
            BirthAccuracy.Exact,
            null,
            null,
            null,
            "",
            1
        );

        SupportAnswering.Answers(member, Today, Rules).ShouldBe(answers);
        SupportAnswering.Answers(member with { DeathDate = Opened }, Today, Rules).ShouldBeFalse();
    }

    private static string? WhyNot(SupportReply reply, DateOnly on, SupportAnswer? latest) =>
        SupportAnswering.WhyNot(reply, on, latest, Opened, Today, Rules);

    private static SupportAnswer Said(SupportReply reply, DateOnly on) =>
        new() { Reply = reply, On = on };
}
