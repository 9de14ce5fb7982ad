using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>Puts a family on the list of a meeting, and why.</summary>
public sealed record ListFamily(Guid Meeting, CaseId Case, string Why);

/// <summary>By whoever is asked, has signed, and works with the family (requirement SU-10). The list is kept in Hearth alone.</summary>
public sealed class ListFamilyOperation(
    AppDb db,
    MeetingAccessQuery access,
    CaseAccessQuery cases,
    TimeProvider clock
)
{
    public async Task<Outcome<MeetingFamily>> RunAsync(
        ListFamily request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var found = await access.InsideAsync(request.Meeting, Permission.CasesWork, actor, cancel);
        if (found is not Outcome<OpenedMeeting>.Ok { Value: { Meeting: var meeting } opened })
            return found.As<MeetingFamily>();
        if (opened.Rule.About != MeetingAbout.ListedFamilies)
            return Outcome.Refused("This meeting has no list of families.");
        if (MeetingStates.WhyNotPrepared(meeting.State) is { } over)
            return Outcome.Refused(over);
        if (
            await cases.OfAsync(request.Case, Permission.CasesWork, actor, cancel)
            is not { Case: var of }
        )
            return Outcome.NotFound;
        if (!of.IsOpen)
            return Outcome.Refused(
                "Support has ended. What a meeting decides goes into a plan, and there is none that goes on."
            );
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why the family is to be talked about.");
        var now = clock.UtcNow();
        if (opened.Families.ContainsKey(of.FamilyId))
            return Outcome.Refused("The family is on the list already.");
        var listed = new MeetingFamily
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            MeetingId = meeting.Id,
            FamilyId = of.FamilyId,
            CaseId = of.Id,
            Why = request.Why.Trim(),
            PutOnAt = now,
            PutOnBy = actor.UserId,
        };
        db.MeetingFamilies.Add(listed);
        // Put on again after it was taken off, it keeps the agenda it had.
        if (
            !await db.MeetingItems.AnyAsync(
                i => i.MeetingId == meeting.Id && i.FamilyId == of.FamilyId,
                cancel
            )
        )
            db.MeetingItems.AddRange(
                Agenda.Of(opened.Rule.AgendaOfEachFamily, meeting.Id, of.FamilyId, 0, actor, clock)
            );
        return await db.SaveAsync(
            listed,
            Event.By(actor, "cases.meeting-family-listed", of.Subject, now, meeting.Detail),
            cancel
        );
    }
}
