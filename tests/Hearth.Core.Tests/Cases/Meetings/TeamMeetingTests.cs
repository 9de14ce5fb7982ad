using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Data;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Cases.Meetings;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Cases.Meetings;

[Trait("Requirement", "SU-9")]
public class TeamMeetingTests
{
    [EachDatabase]
    public async Task The_lead_worker_calls_the_team_and_what_it_decides_is_in_the_plan(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, child, parent) = await council.CaseAsync();
        var manager = await council.PractitionerAsync(Role.LocalityManager);
        var lead = await council.PractitionerAsync();
        var other = await council.PractitionerAsync();
        (
            await council.CallAsync(MeetingKind.TeamAroundFamily, lead, id)
        ).ShouldBeOfType<Outcome<Meeting>.NotFound>();
        (await council.AllocateAsync(id, lead, manager)).Done();
        (await council.CallAsync(MeetingKind.TeamAroundFamily, lead, id, days: 2))
            .Refused()
            .ShouldContain("less notice");
        var meeting = (await council.CallAsync(MeetingKind.TeamAroundFamily, lead, id)).Done();
        (
            await council.DoAsync<InviteToMeetingOperation, int>(o =>
                o.RunAsync(new(meeting.Id, [child, parent], [], true, null), lead, default)
            )
        )
            .Refused()
            .ShouldContain("already");
        (
            await council.DoAsync<InviteToMeetingOperation, int>(o =>
                o.RunAsync(new(meeting.Id, [child, parent], [], false, null), lead, default)
            )
        )
            .Done()
            .ShouldBe(2);
        (await council.MeetAsync(meeting, other)).ShouldBeNull();
        (await council.MineAsync(other)).ShouldBeEmpty();
        var goal = (await council.GoalAsync(id, lead)).Done();

        (await DecideAsync(council, meeting, goal, lead)).Refused().ShouldContain("who was there");
        await council.HoldAsync(meeting, lead);
        (await council.AgreeAsync(meeting, lead)).Refused().ShouldContain("children say");
        var section = (await council.MeetAsync(meeting, lead))!.Family!;
        (
            await council.MinuteAsync(
                section.Items.Single(i => i.Standing == "child-voice"),
                "I like the new school",
                lead
            )
        ).Done();
        var decision = (await DecideAsync(council, meeting, goal, lead)).Done();

        // Made as every other action is, and there with the decision.
        var action = (await council.PlanAsync(id, lead))!.Actions.Single().Of;
        (action.Id, action.What, action.Due).ShouldBe(
            (decision.ActionId!.Value, "Ring the school on Monday", council.Today().AddDays(4))
        );
        decision.Owner.ShouldBe("Ada Larchfield");
        (
            await council.Database.EventsAsync(
                "cases.action-set",
                (await CaseSubjectAsync(council, id))
            )
        ).ShouldBe(1);

        (await council.AgreeAsync(meeting, lead)).Done();
        var agreed = (await council.MeetAsync(meeting, lead))!;
        (await council.MinuteAsync(agreed.Family!.Items[0], "Something else", lead))
            .Refused()
            .ShouldContain("agreed");
        (await DecideAsync(council, meeting, goal, lead)).Refused().ShouldContain("agreed");
    }

    [EachDatabase]
    public async Task A_decision_that_is_no_action_is_none_and_leaves_nothing_behind(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.PractitionerAsync(Role.LocalityManager);
        var meeting = (await council.CallAsync(MeetingKind.TeamAroundFamily, manager, id)).Done();
        await council.HoldAsync(meeting, manager);
        var goal = (await council.GoalAsync(id, manager)).Done();
        Task<Outcome<MeetingDecision>> Try(
            Guid? towards,
            string what,
            DateOnly? due,
            ActionOwner owner
        ) =>
            council.DoAsync<RecordDecisionOperation, MeetingDecision>(o =>
                o.RunAsync(new(meeting.Id, null, towards, null, what, owner, due), manager, default)
            );
        var (named, day) = (ActionOwner.Named("Bryn Larkspur"), council.Today());
        (await Try(goal.Id, " ", day, named)).Refused().ShouldContain("what is to be done");
        (await Try(null, "Ring", day, named)).Refused().ShouldContain("goal");
        (await Try(goal.Id, "Ring", null, named)).Refused().ShouldContain("by when");
        (await Try(goal.Id, "Ring", day.AddDays(-1), named))
            .Refused()
            .ShouldContain("today or later");
        (await Try(goal.Id, "Ring", day, ActionOwner.Named(" "))).Refused().ShouldContain("who");
        (await council.PlanAsync(id, manager))!.Actions.ShouldBeEmpty();
        (await council.MeetAsync(meeting, manager))!.Family!.Decisions.ShouldBeEmpty();
        (await Try(goal.Id, "Ring", day, named)).Done();
    }

    [EachDatabase]
    public async Task Of_two_who_write_the_same_minutes_the_second_is_told_and_of_others_nobody_is(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var one = await council.PractitionerAsync(Role.LocalityManager);
        var two = await council.PractitionerAsync(Role.LocalityManager);
        var meeting = (await council.CallAsync(MeetingKind.TeamAroundFamily, one, id)).Done();
        await council.HoldAsync(meeting, one);
        var items = (await council.MeetAsync(meeting, two))!.Family!.Items;

        (await council.MinuteAsync(items[0], "Written first", one)).Done();
        (
            await council.MinuteAsync(items[0], "Written second", two)
        ).ShouldBeOfType<Outcome<MeetingItem>.Conflict>();
        (await council.MinuteAsync(items[1], "About something else", two)).Done();
        (await council.MeetAsync(meeting, two))!.Family!.Items[0].Said.ShouldBe("Written first");
    }

    [EachDatabase]
    public async Task A_meeting_that_moves_or_is_cancelled_is_told_once_each_without_a_name_or_a_place(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var chair = await council.PractitionerAsync(Role.LocalityManager);
        var lead = await council.PractitionerAsync();
        (await council.AllocateAsync(id, lead, chair)).Done();
        var meeting = (await council.CallAsync(MeetingKind.TeamAroundFamily, chair, id)).Done();
        (
            await council.DoAsync<InviteToMeetingOperation, int>(o =>
                o.RunAsync(new(meeting.Id, [], [], true, null), chair, default)
            )
        ).Done();
        await council.SentAsync();
        council.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var moved = (
            await council.DoAsync<MoveMeetingOperation, Meeting>(o =>
                o.RunAsync(
                    new(
                        meeting.Id,
                        council.Today().AddDays(12),
                        new(9, 0),
                        45,
                        "By video",
                        "The school is shut",
                        meeting.Version
                    ),
                    chair,
                    default
                )
            )
        ).Done();
        moved.Sequence.ShouldBe(1);
        await council.SentAsync();
        council.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        (
            await council.DoAsync<CancelMeetingOperation, Meeting>(o =>
                o.RunAsync(new(meeting.Id, "Everybody is ill", meeting.Version), chair, default)
            )
        ).ShouldBeOfType<Outcome<Meeting>.Conflict>();
        (
            await council.DoAsync<CancelMeetingOperation, Meeting>(o =>
                o.RunAsync(new(meeting.Id, "Everybody is ill", moved.Version), chair, default)
            )
        )
            .Done()
            .Sequence.ShouldBe(2);

        var sent = await council.Database.WithAsync<AppDb, List<Message>>(db =>
            db.Messages.AsNoTracking().OrderBy(m => m.QueuedAt).ThenBy(m => m.Id).ToListAsync()
        );
        sent.Select(m => m.Template)
            .ShouldBe(["meeting-invitation", "meeting-moved", "meeting-cancelled"]);
        foreach (var message in sent)
        foreach (var said in new[] { message.Fields, message.Enclosed! })
        {
            said.ShouldNotContain("Quillfeather");
            said.ShouldNotContain("centre");
            said.ShouldNotContain("video");
        }
        sent.Select(m => m.Enclosed!.Contains("METHOD:CANCEL", StringComparison.Ordinal))
            .ShouldBe([false, false, true]);
        sent[1].Enclosed!.ShouldContain("SEQUENCE:1\r\n");
    }

    [EachDatabase]
    public async Task The_next_meeting_asks_the_same_people_again(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, child, _) = await council.CaseAsync();
        var chair = await council.PractitionerAsync(Role.LocalityManager);
        var first = (await council.CallAsync(MeetingKind.TeamAroundFamily, chair, id)).Done();
        (
            await council.DoAsync<InviteToMeetingOperation, int>(o =>
                o.RunAsync(new(first.Id, [child], [], false, null), chair, default)
            )
        ).Done();
        var next = (
            await council.CallAsync(
                MeetingKind.TeamAroundFamily,
                chair,
                id,
                days: 40,
                follows: first.Id
            )
        ).Done();
        var read = (await council.MeetAsync(next, chair))!;
        read.Attendees.Select(a => a.Of.PersonId).ShouldBe([null, child]);
        read.Attendees.Select(a => a.Of.Answer)
            .ShouldBe([MeetingAnswer.Attends, MeetingAnswer.Invited]);
        (await council.MeetAsync(first, chair))!.Following!.Id.ShouldBe(next.Id);
        (
            await council.CallAsync(MeetingKind.PartnershipPlus, chair, follows: first.Id)
        ).ShouldBeOfType<Outcome<Meeting>.NotFound>();
    }

    [EachDatabase]
    public async Task Who_no_longer_works_with_the_family_sees_that_there_is_a_meeting_and_no_more(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var chair = await council.PractitionerAsync(Role.LocalityManager);
        var lead = await council.PractitionerAsync();
        var next = await council.PractitionerAsync();
        (await council.AllocateAsync(id, lead, chair)).Done();
        var meeting = (await council.CallAsync(MeetingKind.TeamAroundFamily, lead, id)).Done();
        council.Later(1);
        (await council.AllocateAsync(id, next, chair, "Another post")).Done();

        var read = (await council.MeetAsync(meeting, lead))!;
        (
            read.Door,
            read.Sections.Count,
            read.Attendees.Count,
            read.Of.Place,
            read.Of.CaseId
        ).ShouldBe((PapersDoor.NotAsked, 0, 0, "", null));
        (await council.MineAsync(lead)).Single().FamilyName.ShouldBeNull();
        (await council.MeetAsync(meeting, next))!.IsOpen.ShouldBeTrue();
    }

    private static async Task<string> CaseSubjectAsync(Council council, Core.Cases.CaseId id) =>
        await council.Database.WithAsync<AppDb, string>(async db =>
            (await db.Cases.SingleAsync(c => c.Id == id)).Subject
        );

    private static Task<Outcome<MeetingDecision>> DecideAsync(
        Council council,
        Meeting meeting,
        Goal goal,
        Actor by
    ) =>
        council.DoAsync<RecordDecisionOperation, MeetingDecision>(o =>
            o.RunAsync(
                new(
                    meeting.Id,
                    null,
                    goal.Id,
                    null,
                    "Ring the school on Monday",
                    ActionOwner.Account(Guid.Parse(by.UserId)),
                    council.Today().AddDays(4)
                ),
                by,
                default
            )
        );
}
