using Hearth.Rules.Sharing.Partners;
using Hearth.Testing;

namespace Hearth.Rules.Tests.Sharing.Partners;

[Trait("Requirement", "AG-2")]
public class AgencyStandingTests
{
    private const string Version = "1 (example)";
    private static readonly PartnerRules Rules = new PartnerRulebook(
        Checkout.PathOf("rulebook")
    ).On(new(2026, 6, 1));

    private static readonly SignedPaper Protocol = new(
        Paper.FrameworkProtocol,
        Version,
        new(2026, 3, 1)
    );
    private static readonly SignedPaper Agreement = new(Paper.Agreement, Version, new(2026, 3, 10));
    private static readonly NoticeToLeave Notice = new(new(2026, 5, 20), new(2026, 6, 20));

    [Theory]
    [InlineData("2026-03-09", Standing.NotSigned)]
    [InlineData("2026-03-10", Standing.InForce)]
    public void An_agency_is_in_force_from_the_day_the_second_paper_is_signed(
        string day,
        Standing expected
    ) => On(day, [Protocol, Agreement], []).Is.ShouldBe(expected);

    [Fact]
    public void One_paper_is_not_enough_and_the_other_is_named()
    {
        var standing = On("2026-04-01", [Protocol], []);
        (standing.Is, standing.MayTakePart).ShouldBe((Standing.NotSigned, false));
        standing.Missing.ShouldBe([Paper.Agreement]);
    }

    [Theory, Trait("Requirement", "AG-5")]
    [InlineData("2026-05-19", Standing.InForce, true)]
    [InlineData("2026-05-20", Standing.NoticeGiven, true)]
    [InlineData("2026-06-19", Standing.NoticeGiven, true)]
    [InlineData("2026-06-20", Standing.Withdrawn, false)]
    public void Notice_leaves_an_agency_in_force_until_the_day_it_ends(
        string day,
        Standing expected,
        bool mayTakePart
    )
    {
        var standing = On(day, [Protocol, Agreement], [Notice]);
        (standing.Is, standing.MayTakePart).ShouldBe((expected, mayTakePart));
    }

    [Theory, Trait("Requirement", "AG-5")]
    [InlineData("2026-06-19", "2026-06-25", Standing.Withdrawn)]
    [InlineData("2026-06-20", "2026-06-25", Standing.InForce)]
    [InlineData("2026-06-24", "2026-06-23", Standing.Withdrawn)]
    public void An_agency_that_left_comes_back_by_signing_both_papers_after_it_left(
        string again,
        string day,
        Standing expected
    )
    {
        var on = Day(again);
        On(
            day,
            [
                Protocol,
                Agreement,
                new(Paper.FrameworkProtocol, Version, on),
                new(Paper.Agreement, Version, on),
            ],
            [Notice]
        )
            .Is.ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-06-30", Standing.InForce)]
    [InlineData("2026-07-01", Standing.NotSigned)]
    public void A_signature_counts_until_the_day_its_version_is_replaced(
        string day,
        Standing expected
    )
    {
        var replaced = Rules with
        {
            Papers =
            [
                .. Rules.Papers.Select(p =>
                    p.Paper == Paper.Agreement ? p with { CountsUntil = new(2026, 7, 1) } : p
                ),
                new(Paper.Agreement, "2", "Agreement", new(2026, 6, 1), null, "Text"),
            ],
        };
        AgencyStanding.On(Day(day), [Protocol, Agreement], [], replaced).Is.ShouldBe(expected);
    }

    [Fact]
    public void A_version_nobody_knows_is_no_signature() =>
        On("2026-04-01", [Protocol, new(Paper.Agreement, "7", new(2026, 3, 10))], [])
            .Is.ShouldBe(Standing.NotSigned);

    private static AgencyStanding On(
        string day,
        IEnumerable<SignedPaper> signatures,
        IEnumerable<NoticeToLeave> notices
    ) => AgencyStanding.On(Day(day), signatures, notices, Rules);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
