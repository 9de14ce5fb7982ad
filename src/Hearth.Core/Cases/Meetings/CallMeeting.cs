using Hearth.Core.Access;
using Hearth.Core.Cases.Team;
using Hearth.Core.Data;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>Calls a meeting.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Case">The case of a team around the family; null for any other.</param>
/// <param name="On">The day, in London.</param>
/// <param name="At">The time of day, in London.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Place">Where.</param>
/// <param name="ShortNotice">Why it cannot wait, where it is sooner than the rules' notice.</param>
/// <param name="Follows">The meeting it goes on from, whose people are asked again; null: none.</param>
public sealed record CallMeeting(
    MeetingKind Kind,
    CaseId? Case,
    DateOnly On,
    TimeOnly At,
    int Minutes,
    string Place,
    string? ShortNotice = null,
    Guid? Follows = null
);

/// <param name="Of">The meeting.</param>
/// <param name="NotAsked">Who was asked to the meeting that it goes on from, and is not asked to this one.</param>
public sealed record CalledMeeting(Meeting Of, IReadOnlyList<NotAskedAgain> NotAsked);

/// <summary>Whoever calls it runs it. A declaration that was signed for the meeting before does not count for this one.</summary>
public sealed class CallMeetingOperation(
    AppDb db,
    CaseAccessQuery cases,
    MeetingAccessQuery access,
    MeetingRules rules,
    AskAgain again,
    TimeProvider clock
)
{
    public async Task<Outcome<CalledMeeting>> RunAsync(
        CallMeeting request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.CasesWork)
            || !Guid.TryParse(actor.UserId, out var user)
            || await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == user, cancel)
                is not { } chair
        )
            return Outcome.NotFound;
        var rule = rules.Of(request.Kind);
        var isOfFamily = rule.About == MeetingAbout.OneFamily;
        if (isOfFamily != request.Case is not null)
            return Outcome.NotFound;
        Case? of = null;
        if (request.Case is { } id)
        {
            if (await cases.OfAsync(id, Permission.CasesWork, actor, cancel) is not { } opened)
                return Outcome.NotFound;
            of = opened.Case;
        }
        if (await WrongAsync(request, rule, of, user, actor, cancel) is { } wrong)
            return Outcome.Refused(wrong);
        var before = request.Follows is { } follows
            ? await access.OfAsync(follows, Permission.CasesWork, actor, cancel)
            : null;
        if (
            request.Follows is not null
            && (
                before is not { Runs: true }
                || before.Meeting.Kind != request.Kind
                || before.Meeting.CaseId != of?.Id
            )
        )
            return Outcome.NotFound;
        var meeting = Add(request, rule, of, chair, actor);
        // Who is asked to a complex meeting goes by the list of the day, which is made anew.
        var notAsked =
            before is { Door: PapersDoor.Open } && rule.About != MeetingAbout.ListedFamilies
                ? await again.RunAsync(before.Meeting.Id, meeting, of, actor, cancel)
                : [];
        return await db.SaveAsync(
            new CalledMeeting(meeting, notAsked),
            Event.By(
                actor,
                "cases.meeting-called",
                of?.Subject ?? meeting.Subject,
                meeting.CalledAt,
                meeting.Detail
            ),
            cancel
        );
    }

    private async Task<string?> WrongAsync(
        CallMeeting request,
        MeetingRule rule,
        Case? of,
        Guid user,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (MeetingStates.WhyNotMet(of) is { } ended)
            return ended;
        var today = clock.Today();
        var leads =
            of is not null && await LeadsNow.Of(db, of.Id, today).AnyAsync(a => a == user, cancel);
        return MeetingStates.WhyNotCalledBy(rule.CalledBy, leads, actor.May(Permission.CasesManage))
            ?? MeetingStates.WhyNotAt(
                rule,
                London.At(request.On, request.At),
                request.Minutes,
                request.ShortNotice,
                clock.UtcNow()
            )
            ?? (
                string.IsNullOrWhiteSpace(request.Place)
                    ? "Say where it is, or that it is by telephone or video."
                    : null
            );
    }

    private Meeting Add(CallMeeting request, MeetingRule rule, Case? of, User chair, Actor actor)
    {
        var now = clock.UtcNow();
        var meeting = new Meeting
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Kind = request.Kind,
            CaseId = of?.Id,
            StartsAt = London.At(request.On, request.At),
            Minutes = request.Minutes,
            Place = request.Place.Trim(),
            ChairId = chair.Id,
            ShortNoticeWhy = MeetingStates.IsShortNotice(
                rule,
                London.At(request.On, request.At),
                now
            )
                ? request.ShortNotice?.Trim()
                : null,
            FollowsId = request.Follows,
            CalledAt = now,
        };
        db.Meetings.Add(meeting);
        db.MeetingAttendees.Add(
            new()
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                MeetingId = meeting.Id,
                UserId = chair.Id,
                AgencyId = chair.AgencyId,
                Name = chair.FullName,
                WorksAs = "Runs the meeting",
                Email = chair.Email,
                Answer = MeetingAnswer.Attends,
                AnsweredAt = now,
                InvitedAt = now,
                InvitedBy = actor.UserId,
            }
        );
        if (of is not null)
            db.MeetingFamilies.Add(
                new()
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    MeetingId = meeting.Id,
                    FamilyId = of.FamilyId,
                    CaseId = of.Id,
                    PutOnAt = now,
                    PutOnBy = actor.UserId,
                }
            );
        db.MeetingItems.AddRange(Agenda.Of(rule.Agenda, meeting.Id, of?.FamilyId, 0, actor, clock));
        return meeting;
    }
}
