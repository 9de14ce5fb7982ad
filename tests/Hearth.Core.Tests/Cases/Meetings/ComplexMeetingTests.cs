using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Data;
using Hearth.Core.Sharing.Disclosures;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Cases.Meetings;

[Trait("Requirement", "SU-10")]
public class ComplexMeetingTests
{
    [EachDatabase]
    public async Task Papers_and_list_stay_closed_until_the_declaration_is_signed_for_this_session(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var chair = await council.PractitionerAsync(Role.LocalityManager);
        var nurse = await council.PractitionerAsync(Role.TeamMember, "health");
        var never = await council.PractitionerAsync(Role.TeamMember, "school");
        foreach (var one in new[] { nurse, never })
            (await council.InvolveAsync(one, family, chair)).Done();

        // The chair signs like anybody else.
        var meeting = (await council.CallAsync(MeetingKind.ComplexMultiAgency, chair)).Done();
        (await council.ListAsync(meeting, id, chair)).Refused().ShouldContain("declaration");
        (
            await council.SignAsync(meeting, chair, "2020-01")
        ).ShouldBeOfType<Outcome<MeetingDeclaration>.Conflict>();
        (await council.SignAsync(meeting, chair)).Done();
        (await council.SignAsync(meeting, chair)).Refused().ShouldContain("have signed");
        (await council.ListAsync(meeting, id, chair)).Done();
        (await council.ListAsync(meeting, id, chair)).Refused().ShouldContain("already");
        (await council.AskAsync(meeting, nurse, chair)).Done();
        (await council.AskAsync(meeting, never, chair, "Perran Elmrow")).Done();
        (await council.SendAsync(meeting, family, chair, "A paper of the council's")).Done();

        foreach (var one in new[] { nurse, never })
        {
            var shut = (await council.MeetAsync(meeting, one))!;
            (shut.Door, shut.Sections.Count, shut.Attendees.Count, shut.Of.Place).ShouldBe(
                (PapersDoor.ToSign, 0, 0, "")
            );
            (await council.SendAsync(meeting, family, one)).Refused().ShouldContain("declaration");
        }
        (await council.Database.EventsAsync("cases.meeting-read", $"family:{family}")).ShouldBe(0);
        (await council.MineAsync(nurse)).Single().ToDo.ShouldBe(MeetingToDo.Answer);
        (await council.SayAsync(meeting, MeetingAnswer.Attends, nurse)).Done();
        (await council.MineAsync(nurse)).Single().ToDo.ShouldBe(MeetingToDo.Sign);

        var signed = (await council.SignAsync(meeting, nurse)).Done();
        (signed.TextVersion, signed.SignedAs, signed.AgencyId).ShouldBe(
            ("2026-01", "Ada Larchfield", "health")
        );
        var read = (await council.MeetAsync(meeting, nurse))!;
        read.SectionOf(family)!.Papers.Single().Of.Text.ShouldBe("A paper of the council's");
        (await council.Database.EventsAsync("cases.meeting-read", $"family:{family}")).ShouldBe(1);
        (await council.MeetAsync(meeting, never))!.Sections.ShouldBeEmpty();

        // For another session it is signed anew.
        var next = (
            await council.CallAsync(MeetingKind.ComplexMultiAgency, chair, follows: meeting.Id)
        ).Done();
        (await council.MeetAsync(next, chair))!.Door.ShouldBe(PapersDoor.ToSign);
        (await council.MeetAsync(next, nurse)).ShouldBeNull();
    }

    [EachDatabase]
    public async Task Each_sees_the_families_they_may_know_of_and_no_trace_of_the_others(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (one, oneCase, _, _) = await council.CaseAsync("Quillfeather");
        var (two, twoCase, _, _) = await council.CaseAsync("Larkspur");
        var chair = await council.PractitionerAsync(Role.LocalityManager);
        var nurse = await council.PractitionerAsync(Role.TeamMember, "health");
        var worker = await council.PractitionerAsync();
        (await council.InvolveAsync(nurse, one, chair)).Done();
        (await council.InvolveAsync(worker, two, chair)).Done();
        var meeting = await council.ComplexAsync(chair);
        (await council.ListAsync(meeting, oneCase, chair)).Done();
        (await council.AskAsync(meeting, worker, chair)).Refused().ShouldContain("none of those");
        (await council.ListAsync(meeting, twoCase, chair)).Done();
        (await council.AskAsync(meeting, nurse, chair)).Done();
        (await council.AskAsync(meeting, worker, chair)).Done();
        foreach (var by in new[] { nurse, worker })
            (await council.SignAsync(meeting, by)).Done();
        (await council.SendAsync(meeting, one, nurse, "Of the one", "child-health")).Done();
        (await council.SendAsync(meeting, two, worker, "Of the other")).Done();
        (
            await council.SendAsync(meeting, two, nurse)
        ).ShouldBeOfType<Outcome<MeetingPaper>.NotFound>();

        var nurses = (await council.MeetAsync(meeting, nurse))!;
        nurses.Sections.Select(s => s.Listed?.FamilyId).ShouldBe([null, one]);
        // Their role sees no health visiting: their own paper too is read as the rules say.
        nurses.SectionOf(one)!.Papers.ShouldBeEmpty();
        var workers = (await council.MeetAsync(meeting, worker))!;
        workers.Sections.Select(s => s.Listed?.FamilyId).ShouldBe([null, two]);
        var all = (await council.MeetAsync(meeting, chair))!;
        all.Sections.Select(s => s.Name).ShouldBe(["", "Larkspur", "Quillfeather"]);
        all.SectionOf(one)!.Papers.Single().From.ShouldContain("Health");
        all.Sections.ShouldAllBe(s => !s.HasNobody);

        // With apologies from who works with it, a family has nobody, and whoever runs the meeting is told.
        (await council.SayAsync(meeting, MeetingAnswer.Apologies, worker)).Done();
        (await council.MeetAsync(meeting, worker))!.Door.ShouldBe(PapersDoor.Apologies);
        (await council.MeetAsync(meeting, chair))!
            .Sections.Where(s => s.HasNobody)
            .Select(s => s.Listed!.FamilyId)
            .ShouldBe([two]);

        await council.HoldAsync(meeting, chair);
        var item = (await council.MeetAsync(meeting, chair))!.SectionOf(two)!.Items[0];
        (await council.MinuteAsync(item, "Said of the other", chair)).Done();
        var minutes = (await council.MeetAsync(meeting, nurse))!;
        minutes.SectionOf(two).ShouldBeNull();
        // After twenty-eight days the papers close, and the minutes stay.
        council.Later(40);
        var late = (await council.MeetAsync(meeting, chair))!;
        late.Sections.ShouldAllBe(s => s.Papers.Count == 0);
        late.SectionOf(two)!.Items[0].Said.ShouldBe("Said of the other");
    }

    [EachDatabase, Trait("Requirement", "SH-3")]
    public async Task What_another_agency_reads_is_a_disclosure_written_once(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var chair = await council.PractitionerAsync(Role.LocalityManager);
        var nurse = await council.PractitionerAsync(Role.TeamMember, "health");
        (await council.InvolveAsync(nurse, family, chair)).Done();
        var meeting = await council.ComplexAsync(chair);
        (await council.ListAsync(meeting, id, chair)).Done();
        (await council.AskAsync(meeting, nurse, chair)).Done();
        (await council.SignAsync(meeting, nurse)).Done();
        (await DisclosuresAsync(council)).ShouldBeEmpty("nothing is read yet by another agency");

        await council.MeetAsync(meeting, nurse);
        await council.MeetAsync(meeting, nurse);
        var shared = (await DisclosuresAsync(council)).Single();
        (shared.FromAgency, shared.ToAgency, shared.Channel, shared.Verdict).ShouldBe(
            ("council", "health", Channel.Meeting, Verdict.Permit)
        );
        (shared.FamilyId, shared.Purpose, shared.Categories).ShouldBe(
            (family, "coordinate-support", "early-help")
        );
        shared.Basis.ShouldNotBeNull();
        shared.Gateway.ShouldNotBeNull();
        shared.What.ShouldNotContain("Quillfeather");

        (await council.SendAsync(meeting, family, nurse, kind: "education")).Done();
        await council.MeetAsync(meeting, chair);
        (await DisclosuresAsync(council))
            .Select(d => (d.FromAgency, d.ToAgency))
            .ShouldBe([("council", "health"), ("health", "council")]);
    }

    [EachDatabase]
    public async Task Only_who_has_signed_was_there_and_a_family_taken_off_is_closed_to_all(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var chair = await council.PractitionerAsync(Role.LocalityManager);
        var worker = await council.PractitionerAsync();
        (await council.InvolveAsync(worker, family, chair)).Done();
        var meeting = await council.ComplexAsync(chair);
        var listed = (
            await council.ListAsync(meeting, id, worker)
        ).ShouldBeOfType<Outcome<MeetingFamily>.NotFound>();
        listed.ShouldNotBeNull();
        var row = (await council.ListAsync(meeting, id, chair)).Done();
        (await council.AskAsync(meeting, worker, chair)).Done();
        council.Later(11);
        var attendees = (await council.MeetAsync(meeting, chair))!.Attendees;
        var read = (await council.MeetAsync(meeting, chair))!.Of;
        (await council.HoldAsync(read, chair, [.. attendees.Select(a => a.Of.Id)]))
            .Refused()
            .ShouldContain("Bryn Larkspur has not signed");
        (await council.HoldAsync(read, chair, [])).Refused().ShouldContain("who was there");
        (
            await council.DoAsync<TakeFamilyOffOperation, MeetingFamily>(o =>
                o.RunAsync(new(meeting.Id, family, "Their team meets", row.Version), chair, default)
            )
        ).Done();
        (await council.MeetAsync(meeting, chair))!.Sections.Count.ShouldBe(1);
        (await council.ListAsync(meeting, id, chair)).Done();
        (await council.MeetAsync(meeting, chair))!.SectionOf(family)!.Items.Count.ShouldBe(3);
    }

    [EachDatabase]
    public async Task Whoever_is_not_asked_is_told_that_there_is_no_such_meeting(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var chair = await council.PractitionerAsync(Role.LocalityManager);
        var manager = await council.PractitionerAsync(Role.LocalityManager);
        var worker = await council.PractitionerAsync();
        (await council.CallAsync(MeetingKind.ComplexMultiAgency, worker))
            .Refused()
            .ShouldContain("manager");
        var meeting = await council.ComplexAsync(chair);
        (await council.MeetAsync(meeting, manager)).ShouldBeNull();
        (
            await council.SignAsync(meeting, manager)
        ).ShouldBeOfType<Outcome<MeetingDeclaration>.NotFound>();
        (await council.Database.EventsAsync("access.refused", meeting.Subject)).ShouldBe(2);
    }

    [EachDatabase]
    public async Task What_is_decided_for_a_family_goes_into_its_plan_and_the_list_into_no_message(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var chair = await council.PractitionerAsync(Role.LocalityManager);
        var worker = await council.PractitionerAsync();
        (await council.InvolveAsync(worker, family, chair)).Done();
        var meeting = await council.ComplexAsync(chair);
        (await council.ListAsync(meeting, id, chair)).Done();
        (await council.AskAsync(meeting, worker, chair)).Done();
        (await council.SignAsync(meeting, worker)).Done();
        await council.HoldAsync(meeting, chair);
        var goal = (await council.GoalAsync(id, worker)).Done();
        var decided = (
            await council.DoAsync<RecordDecisionOperation, MeetingDecision>(o =>
                o.RunAsync(
                    new(
                        meeting.Id,
                        family,
                        goal.Id,
                        null,
                        "One of us visits",
                        ActionOwner.Account(Guid.Parse(worker.UserId)),
                        council.Today().AddDays(7)
                    ),
                    worker,
                    default
                )
            )
        ).Done();
        (await council.PlanAsync(id, worker))!
            .Actions.Single()
            .Of.Id.ShouldBe(decided.ActionId!.Value);

        var message = await council.Database.WithAsync<AppDb, Message>(db =>
            db.Messages.AsNoTracking().SingleAsync()
        );
        (message.CaseId, message.FamilyId).ShouldBe((null, null));
        (message.Fields + message.Enclosed).ShouldNotContain("Quillfeather");
    }

    private static Task<List<Disclosure>> DisclosuresAsync(Council council) =>
        council.Database.WithAsync<AppDb, List<Disclosure>>(db =>
            db.Disclosures.AsNoTracking()
                .OrderBy(d => d.RecordedAt)
                .ThenBy(d => d.FromAgency)
                .ToListAsync()
        );
}
