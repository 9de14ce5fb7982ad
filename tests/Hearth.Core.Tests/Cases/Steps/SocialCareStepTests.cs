using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Cases.Steps;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Rules.Cases;
using Hearth.Testing;
using static Hearth.Core.Tests.Cases.FrontDoorTests;

namespace Hearth.Core.Tests.Cases.Steps;

/// <summary>Up to social care, and down from it.</summary>
[Trait("Requirement", "SU-1")]
public class SocialCareStepTests
{
    [EachDatabase]
    public async Task A_child_at_risk_is_stepped_up_at_once_and_social_care_answers(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var teacher = await council.UserAsync(Role.TeamMember, "school");
        var hub = await council.UserAsync(Role.HubWorker);
        var contact = await council.ReferAsync(
            Worry with
            {
                Kind = ContactKind.SafeguardingConcern,
                Agreement = AgreementSought.NotSought,
                NotSought = "section-47",
                NotSoughtWhy = "She says that she is hit",
            },
            teacher
        );

        // Nobody has said yet who is meant, and it does not wait for that.
        (
            await council.DecideAsync(contact, ContactDecision.StepUp, hub, section47: true)
        ).ShouldBeOfType<Outcome<Contact>.Ok>();

        var step = (await council.StepsAsync(hub)).Single().Step;
        (step.Section47, step.Answer, step.ContactId).ShouldBe(
            (true, StepAnswer.Waiting, contact.Id)
        );
        (
            await council.AnswerAsync(step, true, "", hub)
        ).ShouldBeOfType<Outcome<SocialCareStep>.Refused>();
        (
            await council.AnswerAsync(step, true, "A social worker visits today", hub)
        ).ShouldBeOfType<Outcome<SocialCareStep>.Ok>();
        (await council.StepsAsync(hub)).Single().Step.Answer.ShouldBe(StepAnswer.Taken);
    }

    [EachDatabase]
    public async Task A_family_steps_down_from_social_care_into_support_and_social_care_hears(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, _) = await council.FamilyAsync();
        var hub = await council.UserAsync(Role.HubWorker);
        var contact = await council.ReferAsync(
            Worry with
            {
                Kind = ContactKind.StepDown,
                Channel = ContactChannel.Telephone,
                By = new("Bryn Larkspur", "Social worker", "bryn@example.org", null),
            },
            hub
        );
        contact.Due.ShouldBe(new(2026, 10, 6), "three working days");

        var settled = await council.SettleAsync(contact, child, family, hub);
        var decided = (await council.DecideAsync(settled, ContactDecision.EarlyHelp, hub))
            .ShouldBeOfType<Outcome<Contact>.Ok>()
            .Value;
        var of = (await council.CasesAsync(family)).Single();
        (of.IsOpen, of.Level, of.ContactId).ShouldBe((true, "early-help", contact.Id));
        var told = (await council.TellAsync(decided, "Ada Larchfield begins on Monday.", hub))
            .ShouldBeOfType<Outcome<Contact>.Ok>()
            .Value;
        told.ReferrerTold.ShouldBe("Ada Larchfield begins on Monday.");
        (await council.StepsAsync(hub)).ShouldBeEmpty("nothing waits for social care");
    }

    [EachDatabase]
    public async Task Support_goes_on_while_social_care_has_not_answered(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        var id = await council.Database.OpenAsync(family);
        var worker = await council.UserAsync(Role.LeadWorker);
        var step = new StepUpCase(id, false, "The home is not safe");

        (await council.StepUpAsync(step, worker)).ShouldBeOfType<Outcome<SocialCareStep>.NotFound>(
            "another family's worker"
        );
        await council.WorksWithAsync(worker, family);
        (await council.StepUpAsync(step, worker)).ShouldBeOfType<Outcome<SocialCareStep>.Ok>();
        (await council.StepUpAsync(step, worker))
            .ShouldBeOfType<Outcome<SocialCareStep>.Refused>()
            .Reason.ShouldContain("already");
        (await council.CasesAsync(family)).Single().IsOpen.ShouldBeTrue();
    }
}
