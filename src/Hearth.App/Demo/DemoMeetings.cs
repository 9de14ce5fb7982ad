using Hearth.App.Commands;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Cases.Team;
using Hearth.Core.Sharing.Involvements;
using Hearth.Rules.Cases.Meetings;
using static Hearth.App.Demo.DemoStep;

namespace Hearth.App.Demo;

/// <summary>
/// Meetings of the demo, by the operations that pages use: a team around a family that met and meets again, a complex meeting
/// with one who has not signed, and a Partnership Plus meeting.
/// </summary>
internal sealed class DemoMeetings(CommandRun run, DemoSignIn signIn)
{
    private readonly DateOnly today = run.Get<TimeProvider>().Today();
    private readonly Actor manager = signIn.ManagerWorks;
    private readonly Actor worker = signIn.LeadWorks with { Purpose = Purpose.CoordinateSupport };
    private readonly Actor nurse = signIn.NurseWorks;

    public async Task AddAsync(IReadOnlyList<CaseId> open, CancellationToken cancel)
    {
        await PartnershipPlusAsync(cancel);
        if (open.Count == 0)
            return;
        var of = open[0];
        Done(
            await run.Get<AllocateLeadWorkerOperation>()
                .RunAsync(new(of, Guid.Parse(worker.UserId), today, null, null), manager, cancel)
        );
        await TeamAsync(of, cancel);
        await ComplexAsync(open, cancel);
    }

    /// <summary>It met a week ago, agreed its minutes, and meets again in four weeks.</summary>
    private async Task TeamAsync(CaseId of, CancellationToken cancel)
    {
        var goal = Done(
            await run.Get<SetGoalOperation>()
                .RunAsync(new(of, null, 0, null, "Mornings without shouting", null), worker, cancel)
        );
        var meeting = await CallAsync(MeetingKind.TeamAroundFamily, worker, -7, of, null, cancel);
        var plan = (await run.Get<PlanQuery>().RunAsync(of, worker, cancel))!;
        Done(
            await run.Get<InviteToMeetingOperation>()
                .RunAsync(
                    new(meeting.Id, [.. plan.Members.Select(m => m.Id)], [], false, null),
                    worker,
                    cancel
                )
        );
        var read = await ReadAsync(meeting, worker, cancel);
        Done(
            await run.Get<HoldMeetingOperation>()
                .RunAsync(
                    new(meeting.Id, [.. read.Attendees.Select(a => a.Of.Id)], meeting.Version),
                    worker,
                    cancel
                )
        );
        await WriteAsync(read, "child-voice", "I want to walk to school with my friend.", cancel);
        await WriteAsync(read, "family-view", "It is better since we plan the evening.", cancel);
        Done(
            await run.Get<RecordDecisionOperation>()
                .RunAsync(
                    new(
                        meeting.Id,
                        null,
                        goal.Id,
                        null,
                        "Ask the school whether breakfast club has a place",
                        ActionOwner.Account(Guid.Parse(worker.UserId)),
                        today.AddDays(5)
                    ),
                    worker,
                    cancel
                )
        );
        Done(
            await run.Get<RecordDecisionOperation>()
                .RunAsync(
                    new(
                        meeting.Id,
                        null,
                        goal.Id,
                        null,
                        "Put clothes and bags out the evening before",
                        ActionOwner.Member(plan.Members[0].Id),
                        today.AddDays(14)
                    ),
                    worker,
                    cancel
                )
        );
        var version = (await ReadAsync(meeting, worker, cancel)).Of.Version;
        Done(
            await run.Get<AgreeMinutesOperation>()
                .RunAsync(new(meeting.Id, version), worker, cancel)
        );
        await CallAsync(MeetingKind.TeamAroundFamily, worker, 28, of, meeting.Id, cancel);
    }

    /// <summary>The chair and the lead worker have signed; the school nurse has not, and sees nothing of it.</summary>
    private async Task ComplexAsync(IReadOnlyList<CaseId> open, CancellationToken cancel)
    {
        var meeting = await CallAsync(
            MeetingKind.ComplexMultiAgency,
            manager,
            10,
            null,
            null,
            cancel
        );
        await SignAsync(meeting, manager, cancel);
        foreach (var of in open)
            Done(
                await run.Get<ListFamilyOperation>()
                    .RunAsync(
                        new(meeting.Id, of, "Several agencies work with them, each by itself."),
                        manager,
                        cancel
                    )
            );
        var family = (await run.Get<CaseQuery>().RunAsync(open[0], manager, cancel))!;
        Done(
            await run.Get<RecordInvolvementOperation>()
                .RunAsync(
                    new(
                        family.Case.FamilyId,
                        null,
                        nurse.AgencyId,
                        Guid.Parse(nurse.UserId),
                        "Demo School Nurse",
                        "School nurse",
                        null,
                        signIn.Nurse,
                        today
                    ),
                    manager,
                    cancel
                )
        );
        await AskAsync(
            meeting,
            new("Demo Lead Worker", "Lead worker", "council", null, Guid.Parse(worker.UserId)),
            manager,
            cancel
        );
        await AskAsync(
            meeting,
            new(
                "Demo School Nurse",
                "School nurse",
                nurse.AgencyId,
                null,
                Guid.Parse(nurse.UserId)
            ),
            manager,
            cancel
        );
        await SignAsync(meeting, worker, cancel);
        Done(
            await run.Get<SendPaperOperation>()
                .RunAsync(
                    new(
                        meeting.Id,
                        family.Case.FamilyId,
                        "early-help",
                        "From the lead worker",
                        "They open the door, and ask for one person to ring."
                    ),
                    worker,
                    cancel
                )
        );
    }

    private async Task PartnershipPlusAsync(CancellationToken cancel)
    {
        var meeting = await CallAsync(MeetingKind.PartnershipPlus, worker, 14, null, null, cancel);
        await AskAsync(
            meeting,
            new("Kerensa Elmrow", "Family support at school", "school", null, null),
            worker,
            cancel
        );
    }

    private async Task<Meeting> CallAsync(
        MeetingKind kind,
        Actor by,
        int days,
        CaseId? of,
        Guid? follows,
        CancellationToken cancel
    ) =>
        Done(
            await run.Get<CallMeetingOperation>()
                .RunAsync(
                    new(
                        kind,
                        of,
                        today.AddDays(days),
                        new(14, 0),
                        60,
                        "The children's centre",
                        Follows: follows
                    ),
                    by,
                    cancel
                )
        ).Of;

    private async Task AskAsync(
        Meeting meeting,
        Practitioner who,
        Actor by,
        CancellationToken cancel
    ) =>
        Done(
            await run.Get<InviteToMeetingOperation>()
                .RunAsync(new(meeting.Id, [], [], false, who), by, cancel)
        );

    private async Task SignAsync(Meeting meeting, Actor by, CancellationToken cancel) =>
        Done(
            await run.Get<SignDeclarationOperation>()
                .RunAsync(new(meeting.Id, run.Get<MeetingRules>().Declaration.Version), by, cancel)
        );

    private async Task WriteAsync(
        MeetingRead read,
        string standing,
        string said,
        CancellationToken cancel
    )
    {
        var item = read.Family!.Items.Single(i => i.Standing == standing);
        Done(
            await run.Get<WriteMinutesOperation>()
                .RunAsync(new(read.Of.Id, item.Id, said, item.Version), worker, cancel)
        );
    }

    private async Task<MeetingRead> ReadAsync(
        Meeting meeting,
        Actor by,
        CancellationToken cancel
    ) => (await run.Get<MeetingQuery>().RunAsync(meeting.Id, by, cancel))!;
}
