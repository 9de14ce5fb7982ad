using Hearth.Rules.Sharing;
using static Hearth.Rules.Tests.Sharing.GivenSharing;

namespace Hearth.Rules.Tests.Sharing;

[Trait("Requirement", "SH-2")]
public class MaySeeTests
{
    [Fact]
    public void What_is_permitted_says_by_what_basis_gateway_and_agreement()
    {
        var decided = MaySee.Decide(State(), LeadWorker, "social-care");

        decided.Verdict.ShouldBe(Verdict.Permit);
        decided.Basis.ShouldBe("Articles 6(1)(e) and 9(2)(g), with Schedule 1 paragraph 6");
        decided.Gateway.ShouldBe("Children Act 2004, section 10");
        decided.Agreement.ShouldBe("emberford-1");
    }

    [Theory]
    [InlineData("housing", "not-agreed")] // a kind the agreement does not name
    [InlineData("no-such-kind", "role-category")]
    public void What_is_not_agreed_is_denied(string category, string rule) =>
        Decided(LeadWorker, category).ShouldBe((Verdict.Deny, rule));

    [Fact]
    public void A_role_sees_no_kind_that_its_bundle_lacks() =>
        Decided(LeadWorker with { Role = "team-member" }, "social-care")
            .ShouldBe((Verdict.Deny, "role-category"));

    [Fact]
    public void What_may_not_be_known_of_may_not_be_seen() =>
        Decided(LeadWorker with { Reach = Reach.None }, "education")
            .ShouldBe((Verdict.Deny, "need-to-know"));

    [Fact]
    public void A_flow_the_agreement_forbids_carries_nothing_of_it() =>
        Decided(
                LeadWorker with
                {
                    Flow = FlowKind.MeetingPack,
                    Purpose = "coordinate-support",
                },
                "education"
            )
            .ShouldBe((Verdict.Deny, "not-agreed"));

    [Fact]
    public void An_agency_sees_its_own_without_any_agreement() =>
        MaySee
            .Decide(State(agreements: []), LeadWorker with { Holder = "council" }, "education")
            .Rule.ShouldBe("own-information");

    [Fact, Trait("Requirement", "AG-6")]
    public void A_review_that_is_late_is_borne_three_months_and_then_a_person_is_asked()
    {
        Verdict On(DateOnly day) => MaySee.Decide(State(day: day), LeadWorker, "education").Verdict;

        On(new(2028, 4, 1)).ShouldBe(Verdict.Permit);
        On(new(2028, 4, 2)).ShouldBe(Verdict.Review);
        On(new(2025, 1, 1)).ShouldBe(Verdict.Permit);
        On(new(2024, 12, 31)).ShouldBe(Verdict.Deny, "it had not begun");
    }

    [Fact]
    public void An_English_health_body_is_refused_by_the_Digital_Economy_Act_at_either_end()
    {
        var health = Party("health", AgencyKind.Health, specified: true);
        var agreement = Agreed with
        {
            Providers = new HashSet<string> { "health", "school" },
            Recipients = new HashSet<string> { "council", "health" },
            Gateways = new HashSet<string> { "digital-economy-2017-35" },
        };
        var state = State([Council, School, health], [agreement]);

        MaySee
            .Decide(state, LeadWorker with { Agency = "health" }, "education")
            .Rule.ShouldBe("no-gateway");
        MaySee
            .Decide(state, LeadWorker with { Holder = "health" }, "education")
            .Rule.ShouldBe("no-gateway");
        MaySee.Decide(state, LeadWorker, "education").Verdict.ShouldBe(Verdict.Permit);
        MaySee
            .Decide(
                State([Council, School with { SpecifiedPerson = false }], [agreement]),
                LeadWorker,
                "education"
            )
            .Rule.ShouldBe("no-gateway", "a school that is no specified person");
    }

    [Fact, Trait("Requirement", "AG-5")]
    public void From_the_day_a_partner_has_left_it_sends_nothing_and_what_it_sent_is_still_seen()
    {
        var gone = School with { InForce = false };
        var state = State([Council, gone]);
        var coming = LeadWorker with { Flow = FlowKind.ReturnIn, Purpose = "identify-families" };

        MaySee.DecideFlow(state, coming, "education").Rule.ShouldBe("sender-not-in-force");
        MaySee.DecideFlow(State(), coming, "education").Verdict.ShouldBe(Verdict.Permit);
        MaySee.Decide(state, LeadWorker, "education").Verdict.ShouldBe(Verdict.Permit);
    }

    [Fact]
    public void A_disability_condition_carries_nothing_for_a_council()
    {
        var flow = Vocabulary.Flows[FlowKind.FamilyPage] with
        {
            Conditions = [Vocabulary.Conditions["schedule-1-16"]],
        };

        flow.BasisFor(DataClass.Special, AgencyKind.CouncilDepartment).ShouldBeNull();
        flow.BasisFor(DataClass.Special, AgencyKind.Voluntary)
            .ShouldNotBeNull()
            .ShouldContain("paragraph 16");
    }

    private static (Verdict, string) Decided(Question question, string category)
    {
        var decided = MaySee.Decide(State(), question, category);
        return (decided.Verdict, decided.Rule);
    }
}
