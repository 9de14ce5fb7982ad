using System.Globalization;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings.Calendar;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Safe;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Cases.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>Somebody to be asked.</summary>
internal sealed record ToAsk(
    PersonId? Person,
    Guid? UserId,
    string AgencyId,
    string Name,
    string WorksAs,
    string? Email
);

/// <summary>
/// For operations: asks somebody to a meeting, and writes to everybody who was asked when it moves or is cancelled. Messages
/// say what kind of meeting it is and when: never a family, a list or a place. It saves nothing itself.
/// </summary>
public sealed class MeetingInvitations(
    AppDb db,
    MessageQueue queue,
    MeetingRules rules,
    TimeProvider clock
)
{
    private const string Asked = "meeting-invitation";
    private const string AskedFamily = "meeting-with-family";
    private const string Moved = "meeting-moved";
    private const string MovedFamily = "meeting-with-family-moved";
    private const string Cancelled = "meeting-cancelled";
    private const string CancelledFamily = "meeting-with-family-cancelled";

    /// <summary>Whoever was asked to a meeting or an appointment is told these, whatever becomes of the support it was about.</summary>
    internal static readonly string[] Corrections =
    [
        Moved,
        MovedFamily,
        Cancelled,
        CancelledFamily,
        "appointment-cancelled",
    ];

    internal async Task<MeetingAttendee> AddAsync(
        Meeting meeting,
        Case? of,
        ToAsk guest,
        Actor actor,
        CancellationToken cancel
    )
    {
        var attendee = new MeetingAttendee
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            MeetingId = meeting.Id,
            PersonId = guest.Person,
            UserId = guest.UserId,
            AgencyId = guest.AgencyId,
            Name = guest.Name.Trim(),
            WorksAs = guest.WorksAs.Trim(),
            Email = string.IsNullOrWhiteSpace(guest.Email) ? null : guest.Email.Trim(),
            InvitedAt = clock.UtcNow(),
            InvitedBy = actor.UserId,
        };
        db.MeetingAttendees.Add(attendee);
        await WriteAsync(meeting, of, attendee, Asked, AskedFamily, actor, cancel);
        return attendee;
    }

    /// <summary>In a transaction. What anybody answered was about another time or place: all of them are asked anew.</summary>
    internal async Task MovedAsync(Meeting meeting, Actor actor, CancellationToken cancel)
    {
        var of = await CaseOfAsync(meeting, cancel);
        var unheard = await WithdrawAsync(meeting, "The meeting was moved", actor, cancel);
        foreach (var one in await AskedAsync(meeting, cancel))
        {
            // Who has not had the invitation is not told that it was wrong.
            var family = HasNotHeard(one, unheard) ? AskedFamily : MovedFamily;
            (one.Answer, one.AnsweredAt) = (MeetingAnswer.Invited, null);
            await WriteAsync(meeting, of, one, Moved, family, actor, cancel);
        }
    }

    /// <summary>In a transaction. Whoever does not come anyway is not written to, nor a family that has not had the invitation.</summary>
    internal async Task CancelledAsync(Meeting meeting, Actor actor, CancellationToken cancel)
    {
        var of = await CaseOfAsync(meeting, cancel);
        var unheard = await WithdrawAsync(meeting, "The meeting was cancelled", actor, cancel);
        foreach (var one in await AskedAsync(meeting, cancel))
            if (one.Answer != MeetingAnswer.Apologies && !HasNotHeard(one, unheard))
                await WriteAsync(meeting, of, one, Cancelled, CancelledFamily, actor, cancel);
    }

    private async Task<Case?> CaseOfAsync(Meeting meeting, CancellationToken cancel) =>
        meeting.CaseId is { } id
            ? await db.Cases.SingleOrDefaultAsync(c => c.Id == id, cancel)
            : null;

    private Task<List<MeetingAttendee>> AskedAsync(Meeting meeting, CancellationToken cancel) =>
        db
            .MeetingAttendees.Where(a =>
                a.MeetingId == meeting.Id && (a.UserId == null || a.UserId != meeting.ChairId)
            )
            .ToListAsync(cancel);

    /// <summary>What was still to be sent of it says an older time. Whose first word of it that was, nobody has written to.</summary>
    private async Task<HashSet<PersonId>> WithdrawAsync(
        Meeting meeting,
        string because,
        Actor actor,
        CancellationToken cancel
    ) =>
        [
            .. (
                await StopMessages.OfAsync(
                    db,
                    db.Messages.Where(m => m.MeetingId == meeting.Id),
                    because,
                    clock.UtcNow(),
                    actor,
                    cancel
                )
            )
                .Where(m =>
                    m is { Template: AskedFamily, State: MessageState.Waiting, Unsure: false }
                )
                .Select(m => m.PersonId)
                .OfType<PersonId>(),
        ];

    /// <summary>Where they answered, somebody told them.</summary>
    private static bool HasNotHeard(MeetingAttendee one, HashSet<PersonId> unheard) =>
        one.Answer == MeetingAnswer.Invited
        && one.PersonId is { } person
        && unheard.Contains(person);

    /// <summary>What cannot be written is not: whoever asked sees who has to be told in another way.</summary>
    private async Task WriteAsync(
        Meeting meeting,
        Case? of,
        MeetingAttendee to,
        string practitioner,
        string family,
        Actor actor,
        CancellationToken cancel
    )
    {
        var chair = await db.Users.AsNoTracking().SingleAsync(u => u.Id == meeting.ChairId, cancel);
        var (day, time) = London.Local(meeting.StartsAt);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["day"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["time"] = time.ToString("HH:mm", CultureInfo.InvariantCulture),
            ["phone"] = chair.PhoneNumber ?? "",
        };
        MessageToQueue? message = null;
        if (to.PersonId is { } person)
        {
            if (await SafeWayAsync(person, cancel) is { } channel)
                message = new(family, channel, null, fields, of, person) { Meeting = meeting.Id };
        }
        else if (to.Email is { } email)
            message = new(practitioner, MessageChannel.Email, email, fields, of)
            {
                Meeting = meeting.Id,
                Enclosed = MeetingCalendar.Of(
                    meeting,
                    rules.Of(meeting.Kind),
                    chair.Email!,
                    email,
                    clock.UtcNow()
                ),
            };
        to.IsWrittenTo =
            message is not null
            && await queue.AddAsync(message, actor, cancel)
                is Outcome<Message>.Ok { Value.State: MessageState.Waiting };
    }

    /// <summary>The first way in which it is recorded as safe to write to somebody.</summary>
    private async Task<MessageChannel?> SafeWayAsync(PersonId person, CancellationToken cancel)
    {
        var recorded = await db
            .ContactPreferences.AsNoTracking()
            .Where(p => p.PersonId == person)
            .ToListAsync(cancel);
        var safe = recorded
            .GroupBy(p => p.Channel)
            .Where(w => w.All(p => p.IsSafe) && !SafeToContact.Differ(w))
            .Select(w => w.Key)
            .ToList();
        return safe.Count == 0 ? null : safe.Min();
    }
}
