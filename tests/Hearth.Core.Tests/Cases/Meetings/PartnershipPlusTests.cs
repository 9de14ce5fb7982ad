using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Data;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Cases.Meetings;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Cases.Meetings;

[Trait("Requirement", "SU-10")]
public class PartnershipPlusTests
{
    [EachDatabase]
    public async Task It_is_about_no_family_and_asks_signed_partners_alone(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var chair = await council.PractitionerAsync();
        var nurse = await council.PractitionerAsync(Role.TeamMember, "health");
        (
            await council.CallAsync(MeetingKind.PartnershipPlus, chair, id)
        ).ShouldBeOfType<Outcome<Meeting>.NotFound>();
        var meeting = (await council.CallAsync(MeetingKind.PartnershipPlus, chair)).Done();
        (await council.AskAsync(meeting, nurse, chair)).Done();
        // Struck out, the agency's signature stands no more: it is not asked, and what it was asked to is shut.
        await council.SaveAsync(db =>
        {
            foreach (var signature in db.Signatures.Where(s => s.AgencyId == "health"))
                signature.StruckAt = new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc);
        });
        (await council.MeetAsync(meeting, nurse))!.Door.ShouldBe(PapersDoor.AgencyOut);
        (
            await council.DoAsync<InviteToMeetingOperation, int>(o =>
                o.RunAsync(
                    new(
                        meeting.Id,
                        [],
                        [],
                        false,
                        new("Kerensa Elmrow", "Matron", "health", "k@example.org", null)
                    ),
                    chair,
                    default
                )
            )
        )
            .Refused()
            .ShouldContain("sign");
        (
            await council.ListAsync(
                meeting,
                id,
                await council.PractitionerAsync(Role.LocalityManager)
            )
        ).ShouldBeOfType<Outcome<MeetingFamily>.NotFound>();
        (
            await council.SendAsync(meeting, family, chair)
        ).ShouldBeOfType<Outcome<MeetingPaper>.NotFound>();
        var paper = (await council.SendAsync(meeting, null, chair, "Caseloads by team")).Done();
        (paper.FamilyId, paper.Category).ShouldBe((null, null));
    }

    [EachDatabase]
    public async Task What_it_decides_has_an_owner_a_day_and_perhaps_a_price_and_is_no_action_of_a_plan(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var chair = await council.PractitionerAsync();
        var meeting = (await council.CallAsync(MeetingKind.PartnershipPlus, chair)).Done();
        await council.HoldAsync(meeting, chair);
        Task<Outcome<MeetingDecision>> Try(string owner, DateOnly? due, long? pence) =>
            council.DoAsync<RecordDecisionOperation, MeetingDecision>(o =>
                o.RunAsync(
                    new(
                        meeting.Id,
                        null,
                        null,
                        null,
                        "A drop-in on Fridays",
                        ActionOwner.Named(owner),
                        due,
                        pence
                    ),
                    chair,
                    default
                )
            );
        var today = council.Today();
        (await Try(" ", today, null)).Refused().ShouldContain("who");
        (await Try("Bryn Larkspur", null, null)).Refused().ShouldContain("by when");
        (await Try("Bryn Larkspur", today.AddDays(-1), null))
            .Refused()
            .ShouldContain("today or later");
        (await Try("Bryn Larkspur", today, 0)).Refused().ShouldContain("pounds");
        var decided = (await Try("Bryn Larkspur", today, 25_000)).Done();
        (decided.ActionId, decided.FamilyId, decided.FundingPence).ShouldBe((null, null, 25_000));
        (await council.Database.WithAsync<AppDb, int>(db => db.PlanActions.CountAsync())).ShouldBe(
            0
        );
        (await council.AgreeAsync(meeting, chair)).Done();
    }
}
