using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Team;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Cases.Meetings;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Meetings;

/// <summary>A meeting goes on from another: its people are asked again as they stand today.</summary>
[Trait("Requirement", "SU-9")]
public class NextMeetingTests
{
    [EachDatabase]
    public async Task Who_is_of_the_family_or_the_team_no_more_is_not_asked_again_and_is_named(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, child, parent) = await council.CaseAsync();
        var chair = await council.PractitionerAsync(Role.LocalityManager);
        var lead = await council.PractitionerAsync();
        await council.PhoneAsync(chair);
        (await council.AllocateAsync(id, lead, chair)).Done();
        await council.SafeAsync(id, parent, lead);
        var (stays, leaves, shut) = (
            await council.PractitionerAsync(Role.TeamMember, "health"),
            await council.PractitionerAsync(Role.TeamMember, "school"),
            await council.PractitionerAsync(Role.TeamMember, "school")
        );
        var team = new[]
        {
            await council.InTeamAsync(id, stays, lead, "Stays Larkspur"),
            await council.InTeamAsync(id, leaves, lead, "Leaves Larkspur"),
            await council.InTeamAsync(id, shut, lead, "Shut Larkspur"),
        };
        var first = (await council.CallAsync(MeetingKind.TeamAroundFamily, chair, id)).Done();
        (
            await council.AskAsync(
                first,
                chair,
                [child, parent],
                [.. team.Select(t => t.Id)],
                lead: true
            )
        ).Done();
        await council.SaveAsync(db =>
        {
            db.FamilyMembers.Remove(db.FamilyMembers.Single(m => m.PersonId == parent));
            db.TeamMembers.Single(m => m.Id == team[1].Id).State = TeamState.Left;
            db.Users.Single(u => u.Id == Guid.Parse(shut.UserId)).DisabledAt = council
                .Database.Clock.GetUtcNow()
                .UtcDateTime;
        });

        var next = (
            await council.CallNextAsync(
                MeetingKind.TeamAroundFamily,
                chair,
                id,
                days: 40,
                follows: first.Id
            )
        ).Done();

        var gone = (await council.MeetAsync(first, chair))!
            .Attendees.Single(a => a.Of.PersonId == parent)
            .Of.Name;
        next.NotAsked.Select(n => n.Name)
            .ShouldBe([gone, "Leaves Larkspur", "Shut Larkspur"], ignoreOrder: true);
        next.NotAsked.Single(n => n.Name == gone).Why.ShouldContain("not in this family");
        (await council.MeetAsync(next.Of, chair))!
            .Attendees.Select(a => (a.Of.PersonId, a.Of.UserId))
            .ShouldBe(
                [
                    (null, Guid.Parse(chair.UserId)),
                    (child, null),
                    (null, Guid.Parse(stays.UserId)),
                    (null, Guid.Parse(lead.UserId)),
                ],
                ignoreOrder: true
            );
        // Nothing of it goes to who is not asked.
        (await council.WrittenAsync(next.Of)).ShouldAllBe(m => m.PersonId != parent);
        (await council.WrittenAsync(next.Of)).Count.ShouldBe(2);
    }

    [EachDatabase]
    public async Task An_agency_that_left_the_agreement_is_not_asked_to_the_next_meeting(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var chair = await council.PractitionerAsync();
        var first = (await council.CallAsync(MeetingKind.PartnershipPlus, chair)).Done();
        foreach (var agency in new[] { "school", "health" })
            (
                await council.DoAsync<InviteToMeetingOperation, int>(o =>
                    o.RunAsync(
                        new(
                            first.Id,
                            [],
                            [],
                            false,
                            new($"Of {agency}", "Nurse", agency, $"{agency}@example.org", null)
                        ),
                        chair,
                        default
                    )
                )
            ).Done();
        await council.SaveAsync(db =>
        {
            foreach (var signature in db.Signatures.Where(s => s.AgencyId == "school").ToList())
                signature.StruckAt = council.Database.Clock.GetUtcNow().UtcDateTime;
        });

        var next = (
            await council.CallNextAsync(
                MeetingKind.PartnershipPlus,
                chair,
                null,
                days: 40,
                follows: first.Id
            )
        ).Done();

        next.NotAsked.Select(n => n.Name).ShouldBe(["Of school"]);
        (await council.MeetAsync(next.Of, chair))!
            .Attendees.Select(a => a.Of.AgencyId)
            .ShouldBe(["council", "health"]);
    }

    [EachDatabase]
    public async Task Somebody_who_stands_in_and_is_of_the_team_is_asked_once_with_all_the_others(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var chair = await council.PractitionerAsync(Role.LocalityManager);
        var lead = await council.PractitionerAsync();
        var cover = await council.PractitionerAsync();
        (await council.AllocateAsync(id, lead, chair)).Done();
        var member = await council.InTeamAsync(id, cover, lead);
        await council.SaveAsync(db =>
            db.CoverSpells.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    CaseId = id,
                    AccountId = Guid.Parse(cover.UserId),
                    From = council.Today(),
                    To = council.Today().AddDays(7),
                }
            )
        );
        var meeting = (await council.CallAsync(MeetingKind.TeamAroundFamily, chair, id)).Done();

        (await council.AskAsync(meeting, chair, [], [member.Id], lead: true)).Done().ShouldBe(2);

        // Whoever stands in calls one: the lead worker can still be asked.
        var other = (
            await council.CallAsync(MeetingKind.TeamAroundFamily, cover, id, days: 20)
        ).Done();
        (await council.AskAsync(other, cover, [], [], lead: true)).Done().ShouldBe(1);
        (await council.AskAsync(other, cover, [], [], lead: true))
            .Refused()
            .ShouldContain("already");
    }
}
