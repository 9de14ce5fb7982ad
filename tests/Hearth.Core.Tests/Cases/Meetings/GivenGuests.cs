using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Safe;
using Hearth.Core.Cases.Team;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Cases.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Cases.Meetings;

/// <summary>Who is asked to meetings of an invented council, and what is written to them.</summary>
internal static class GivenGuests
{
    /// <summary>It is safe to send text messages to them.</summary>
    public static async Task SafeAsync(
        this Council council,
        CaseId id,
        PersonId person,
        Actor by,
        TimeOnly? from = null,
        TimeOnly? until = null
    ) =>
        (
            await council.DoAsync<RecordContactPreferenceOperation, ContactPreference>(o =>
                o.RunAsync(
                    new(
                        id,
                        person,
                        MessageChannel.Sms,
                        true,
                        "07700900123",
                        from,
                        until,
                        null,
                        null
                    ),
                    by,
                    default
                )
            )
        ).Done();

    /// <summary>Messages to the family say whom to ring.</summary>
    public static Task PhoneAsync(this Council council, Actor actor) =>
        council.SaveAsync(db =>
            db.Users.Single(u => u.Id == Guid.Parse(actor.UserId)).PhoneNumber = "01632 960001"
        );

    public static async Task<TeamMember> InTeamAsync(
        this Council council,
        CaseId id,
        Actor who,
        Actor by,
        string name = "Bryn Larkspur"
    )
    {
        var asked = (
            await council.DoAsync<InviteToTeamOperation, TeamMember>(o =>
                o.RunAsync(
                    new(
                        id,
                        null,
                        who.AgencyId,
                        Guid.Parse(who.UserId),
                        name,
                        "School nurse",
                        null,
                        null
                    ),
                    by,
                    default
                )
            )
        ).Done();
        return (
            await council.DoAsync<AnswerInvitationOperation, TeamMember>(o =>
                o.RunAsync(new(asked.Id, true, null, asked.Version), who, default)
            )
        ).Done();
    }

    public static Task<Outcome<int>> AskAsync(
        this Council council,
        Meeting meeting,
        Actor by,
        PersonId[] people,
        Guid[] team,
        bool lead = false
    ) =>
        council.DoAsync<InviteToMeetingOperation, int>(o =>
            o.RunAsync(new(meeting.Id, people, team, lead, null), by, default)
        );

    public static async Task<Outcome<Meeting>> MoveAsync(
        this Council council,
        Meeting meeting,
        Actor by,
        int days = 12
    )
    {
        var version = (await council.MeetAsync(meeting, by))!.Of.Version;
        return await council.DoAsync<MoveMeetingOperation, Meeting>(o =>
            o.RunAsync(
                new(
                    meeting.Id,
                    council.Today().AddDays(days),
                    new(9, 0),
                    45,
                    "By video",
                    "The school is shut",
                    version
                ),
                by,
                default
            )
        );
    }

    public static async Task<Outcome<Meeting>> CancelAsync(
        this Council council,
        Meeting meeting,
        Actor by
    )
    {
        var version = (await council.MeetAsync(meeting, by))!.Of.Version;
        return await council.DoAsync<CancelMeetingOperation, Meeting>(o =>
            o.RunAsync(new(meeting.Id, "Everybody is ill", version), by, default)
        );
    }

    /// <summary>What was written of a meeting: to whom, by which template, and how it stands, in order.</summary>
    public static Task<List<Message>> WrittenAsync(this Council council, Meeting meeting) =>
        council.Database.WithAsync<AppDb, List<Message>>(db =>
            db.Messages.AsNoTracking()
                .Where(m => m.MeetingId == meeting.Id)
                .OrderBy(m => m.QueuedAt)
                .ThenBy(m => m.Id)
                .ToListAsync()
        );

    /// <summary>As if what waits had gone.</summary>
    public static Task SentAsync(this Council council) =>
        council.SaveAsync(db =>
        {
            foreach (var message in db.Messages.Where(m => m.State == MessageState.Waiting))
                message.State = MessageState.Sent;
        });
}
