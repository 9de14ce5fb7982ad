using System.Linq.Expressions;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Partners;
using Hearth.Core.Sharing;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>What somebody has to do for a meeting.</summary>
public enum MeetingToDo
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Answer the invitation.</summary>
    Answer,

    /// <summary>Sign the declaration.</summary>
    Sign,

    /// <summary>Record who was there.</summary>
    Record,

    /// <summary>Write the minutes and agree them.</summary>
    WriteMinutes,
}

/// <param name="Of">The invitation.</param>
/// <param name="Rule">The rules of its kind.</param>
/// <param name="StartsAt">When it begins, in UTC.</param>
/// <param name="State">How far it is.</param>
/// <param name="FamilyName">The family of a team around one, where they may know of it; null for any other meeting.</param>
/// <param name="ToDo">What they have to do for it.</param>
public sealed record MyMeeting(
    MeetingAttendee Of,
    MeetingRule Rule,
    DateTime StartsAt,
    MeetingState State,
    string? FamilyName,
    MeetingToDo ToDo
)
{
    /// <summary>Whether it is listed with what is to come: what there is to do for it, and what is called, until a day after it began.</summary>
    public bool IsAhead(DateTime now) =>
        ToDo != MeetingToDo.None || State == MeetingState.Called && StartsAt > now.AddDays(-1);
}

/// <summary>The meetings somebody is asked to, the soonest first: that there are any, and when. No list of families is among it.</summary>
public sealed class MyMeetingsQuery(
    AppDb db,
    FamilyAccessQuery access,
    StandingQuery standing,
    MeetingRules rules,
    TimeProvider clock
)
{
    /// <summary>Meetings that began longer ago are found from the families' own pages.</summary>
    public static readonly TimeSpan Past = TimeSpan.FromDays(366);

    internal static Expression<Func<Meeting, bool>> AreShown(DateTime now)
    {
        var since = now - Past;
        return m => m.StartsAt >= since;
    }

    public async Task<IReadOnlyList<MyMeeting>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.CasesRead) || !Guid.TryParse(actor.UserId, out var user))
            return [];
        var now = clock.UtcNow();
        var found = await (
            from a in db.MeetingAttendees.AsNoTracking()
            join m in db.Meetings.AsNoTracking().Where(AreShown(now)) on a.MeetingId equals m.Id
            where a.UserId == user
            orderby m.StartsAt, m.Id
            select new { Attendee = a, Meeting = m }
        ).ToListAsync(cancel);
        if (found.Count == 0)
            return [];
        var takesPart = await standing.WhyNotAsync(actor.AgencyId, cancel) is null;
        var names = await NamesAsync([.. found.Select(f => f.Meeting)], actor, cancel);
        var attendees = found.Select(f => f.Attendee.Id).ToArray();
        var signed = (
            await db
                .MeetingDeclarations.AsNoTracking()
                .Where(d => attendees.Contains(d.AttendeeId))
                .ToListAsync(cancel)
        ).ToLookup(d => d.AttendeeId, d => d.TextVersion);
        return
        [
            .. found.Select(f =>
            {
                var rule = rules.Of(f.Meeting.Kind);
                var door = PapersRules.Door(
                    rule,
                    rules.Declaration,
                    new(f.Attendee.Answer, takesPart, [.. signed[f.Attendee.Id]], f.Meeting.State)
                );
                return new MyMeeting(
                    f.Attendee,
                    rule,
                    f.Meeting.StartsAt,
                    f.Meeting.State,
                    f.Meeting.CaseId is { } of ? names.GetValueOrDefault(of) : null,
                    ToDo(f.Meeting, f.Attendee, door, user, now)
                );
            }),
        ];
    }

    internal static MeetingToDo ToDo(
        Meeting meeting,
        MeetingAttendee mine,
        PapersDoor door,
        Guid user,
        DateTime now
    ) =>
        meeting.State switch
        {
            MeetingState.Called when mine.Answer == MeetingAnswer.Invited && meeting.EndsAt > now =>
                MeetingToDo.Answer,
            MeetingState.Called when door == PapersDoor.ToSign => MeetingToDo.Sign,
            MeetingState.Called
                when meeting.ChairId == user && MeetingStates.HasBegun(meeting.StartsAt, now) =>
                MeetingToDo.Record,
            MeetingState.Held when meeting.ChairId == user => MeetingToDo.WriteMinutes,
            _ => MeetingToDo.None,
        };

    private async Task<IReadOnlyDictionary<CaseId, string>> NamesAsync(
        IReadOnlyCollection<Meeting> meetings,
        Actor actor,
        CancellationToken cancel
    )
    {
        var ids = meetings.Select(m => m.CaseId).OfType<CaseId>().ToArray();
        var cases = await (
            from c in db.Cases
            join family in db.Families on c.FamilyId equals family.Id
            where ids.Contains(c.Id)
            select new
            {
                c.Id,
                c.FamilyId,
                family.Name,
            }
        ).ToListAsync(cancel);
        if (cases.Count == 0)
            return new Dictionary<CaseId, string>();
        var seen = await access.OfAsync(
            [.. cases.Select(c => c.FamilyId)],
            FlowKind.FamilyPage,
            actor,
            cancel
        );
        return cases
            .Where(c =>
                seen.TryGetValue(c.FamilyId, out var may) && may.May(CaseAccessQuery.Category)
            )
            .ToDictionary(c => c.Id, c => c.Name);
    }
}
