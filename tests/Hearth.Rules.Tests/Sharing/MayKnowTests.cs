using Hearth.Rules.Sharing;
using static Hearth.Rules.Tests.Sharing.GivenSharing;

namespace Hearth.Rules.Tests.Sharing;

[Trait("Requirement", "SH-1")]
public class MayKnowTests
{
    [Theory]
    [InlineData("lead-worker", Reach.WorksWith, Verdict.Permit, "may-know")]
    [InlineData("lead-worker", Reach.None, Verdict.Deny, "need-to-know")]
    [InlineData("lead-worker", Reach.Emergency, Verdict.Permit, "may-know")]
    [InlineData("lead-worker", Reach.WorksWith | Reach.Sealed, Verdict.Deny, "sealed")]
    [InlineData(
        "lead-worker",
        Reach.WorksWith | Reach.Sealed | Reach.NamedOnSeal,
        Verdict.Permit,
        "may-know"
    )]
    [InlineData("lead-worker", Reach.Sealed | Reach.NamedOnSeal, Verdict.Deny, "need-to-know")]
    [InlineData(
        "lead-worker",
        Reach.Sealed | Reach.Emergency,
        Verdict.Review,
        "sealed-in-emergency"
    )]
    [InlineData("locality-manager", Reach.None, Verdict.Permit, "may-know")]
    [InlineData("locality-manager", Reach.Sealed, Verdict.Deny, "sealed")]
    [InlineData("administrator", Reach.WorksWith, Verdict.Deny, "role-sees-no-family")]
    [InlineData("auditor", Reach.Emergency, Verdict.Deny, "role-sees-no-family")]
    [InlineData("no-such-role", Reach.WorksWith, Verdict.Deny, "role-known")]
    public void A_role_knows_of_a_family_as_far_as_its_need_goes(
        string role,
        Reach reach,
        Verdict verdict,
        string rule
    )
    {
        var decided = MayKnow.Decide(State(), LeadWorker with { Role = role, Reach = reach });

        (decided.Verdict, decided.Rule).ShouldBe((verdict, rule));
        decided.Because.ShouldNotBeEmpty();
    }

    [Fact, Trait("Requirement", "AG-2")]
    public void No_signature_no_service() =>
        MayKnow
            .Decide(State([Council with { InForce = false }, School]), LeadWorker)
            .Rule.ShouldBe("no-signature-no-service");

    [Fact]
    public void A_purpose_the_role_does_not_act_for_opens_nothing() =>
        MayKnow
            .Decide(State(), LeadWorker with { Purpose = "identify-families" })
            .Rule.ShouldBe("role-purpose");
}
