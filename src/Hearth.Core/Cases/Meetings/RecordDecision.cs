using Hearth.Core.Access;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>Records what a meeting decided.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="Family">The family it is for; null: for none.</param>
/// <param name="Goal">The goal of the family's plan that it works towards; null where it is for no family.</param>
/// <param name="For">For whom of the family; null: all of them.</param>
/// <param name="What">What is done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">By when.</param>
/// <param name="FundingPence">What it costs, in pence, where money is asked for.</param>
public sealed record RecordDecision(
    Guid Meeting,
    FamilyId? Family,
    Guid? Goal,
    PersonId? For,
    string What,
    ActionOwner Owner,
    DateOnly? Due,
    long? FundingPence = null
);

/// <summary>
/// A decision has a named owner and a day. What is decided for a family is an action of its plan, made as every other is
/// (<see cref="SetActionOperation"/>) and in the same transaction (requirement SU-9; agreement, section 3.3.14).
/// </summary>
public sealed class RecordDecisionOperation(
    AppDb db,
    MeetingAccessQuery access,
    PlanningQuery planning,
    SetActionOperation set,
    TimeProvider clock
)
{
    public async Task<Outcome<MeetingDecision>> RunAsync(
        RecordDecision request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var found = await access.InsideAsync(request.Meeting, Permission.CasesWork, actor, cancel);
        if (found is not Outcome<OpenedMeeting>.Ok { Value: { Meeting: var meeting } opened })
            return found.As<MeetingDecision>();
        var family = opened.OnlyFamily ?? request.Family;
        if (!opened.Sees(family))
            return Outcome.NotFound;
        if (MeetingStates.WhyNotMinuted(meeting.State) is { } over)
            return Outcome.Refused(over);
        if (request.FundingPence is <= 0)
            return Outcome.Refused("Enter what it costs in pounds, such as 250 or 99.50.");
        var made = family is { } id
            ? await OfFamilyAsync(request, meeting, id, actor, cancel)
            : OfNobody(request, meeting);
        if (made is not Outcome<MeetingDecision>.Ok { Value: var decision })
            return made;
        decision.FundingPence = request.FundingPence;
        (decision.DecidedAt, decision.RecordedBy) = (clock.UtcNow(), actor.UserId);
        db.MeetingDecisions.Add(decision);
        db.Entry(meeting).Property(m => m.State).IsModified = true;
        return await db.SaveAsync(
            decision,
            Event.By(
                actor,
                "cases.meeting-decided",
                meeting.SubjectFor(family),
                decision.DecidedAt,
                meeting.Detail
            ),
            cancel
        );
    }

    private async Task<Outcome<MeetingDecision>> OfFamilyAsync(
        RecordDecision request,
        Meeting meeting,
        FamilyId family,
        Actor actor,
        CancellationToken cancel
    )
    {
        var of = await db
            .MeetingFamilies.AsNoTracking()
            .Where(f => f.MeetingId == meeting.Id && f.FamilyId == family && f.TakenOffAt == null)
            .Select(f => f.CaseId)
            .SingleAsync(cancel);
        var opened = await planning.OpenAsync(of, actor, cancel);
        if (opened is not Outcome<Case>.Ok { Value: var planned })
            return opened.As<MeetingDecision>();
        var action = new SetAction(
            of,
            null,
            0,
            request.Goal ?? Guid.Empty,
            request.For,
            request.What,
            request.Owner,
            request.Due
        );
        var made = await set.PrepareAsync(action, planned, actor, cancel);
        if (made is not Outcome<PlanAction>.Ok { Value: var agreed })
            return made.As<MeetingDecision>();
        db.Events.Add(set.Happened(action, planned, actor));
        return Row(
            meeting,
            family,
            agreed.Id,
            agreed.What,
            agreed.OwnerWorker ?? await NameAsync(family, agreed.OwnerPersonId, cancel),
            agreed.Due
        );
    }

    private Outcome<MeetingDecision> OfNobody(RecordDecision request, Meeting meeting)
    {
        if (string.IsNullOrWhiteSpace(request.What))
            return Outcome.Refused("Write what is to be done.");
        if (string.IsNullOrWhiteSpace(request.Owner.Worker))
            return Outcome.Refused("Say who does it.");
        if (request.Due is not { } due)
            return Outcome.Refused("Say by when it is done.");
        return ActionStates.WhyNotDue(due, clock.Today()) is { } over
            ? Outcome.Refused(over)
            : Row(meeting, null, null, request.What.Trim(), request.Owner.Worker.Trim(), due);
    }

    private MeetingDecision Row(
        Meeting meeting,
        FamilyId? family,
        Guid? action,
        string what,
        string owner,
        DateOnly due
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            MeetingId = meeting.Id,
            FamilyId = family,
            ActionId = action,
            What = what,
            Owner = owner,
            Due = due,
        };

    private async Task<string> NameAsync(
        FamilyId family,
        PersonId? person,
        CancellationToken cancel
    ) =>
        (await FamilyMembersRead.ReadAsync(db, family, cancel))
            .Where(m => m.Id == person)
            .Select(m => m.Name)
            .FirstOrDefault()
        ?? "";
}
