using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>Puts something on the agenda.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="Family">The family it is about; null: about none.</param>
/// <param name="Title">What.</param>
public sealed record AddAgendaItem(Guid Meeting, FamilyId? Family, string Title);

/// <summary>By whoever the papers are open to, also while the meeting takes place.</summary>
public sealed class AddAgendaItemOperation(AppDb db, MeetingAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<MeetingItem>> RunAsync(
        AddAgendaItem request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var found = await access.InsideAsync(request.Meeting, Permission.CasesRead, actor, cancel);
        if (found is not Outcome<OpenedMeeting>.Ok { Value: { Meeting: var meeting } opened })
            return found.As<MeetingItem>();
        // Of a team around a family everything is about the family.
        var family = opened.OnlyFamily ?? request.Family;
        if (!opened.Sees(family))
            return Outcome.NotFound;
        if (meeting.State is not (MeetingState.Called or MeetingState.Held))
            return Outcome.Refused(MeetingStates.WhyNotMinuted(meeting.State)!);
        if (string.IsNullOrWhiteSpace(request.Title))
            return Outcome.Refused("Write what is to be talked about.");
        var last = await db
            .MeetingItems.Where(i => i.MeetingId == meeting.Id && i.FamilyId == family)
            .Select(i => (int?)i.Position)
            .MaxAsync(cancel);
        var item = new MeetingItem
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            MeetingId = meeting.Id,
            FamilyId = family,
            Position = (last ?? 0) + 1,
            Title = request.Title.Trim(),
            AddedBy = actor.UserId,
        };
        db.MeetingItems.Add(item);
        return await db.SaveAsync(
            item,
            Event.By(
                actor,
                "cases.meeting-item-added",
                meeting.SubjectFor(family),
                clock.UtcNow(),
                meeting.Detail
            ),
            cancel
        );
    }
}
