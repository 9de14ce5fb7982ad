using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.People;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Cases.Meetings;

namespace Hearth.Core.Tests.Cases.Meetings;

/// <summary>Meetings of an invented council.</summary>
internal static class GivenMeetings
{
    /// <summary>For meetings people act to co-ordinate support, as the flow of their papers asks.</summary>
    public static async Task<Actor> PractitionerAsync(
        this Council council,
        Role role = Role.LeadWorker,
        string agency = "council"
    ) => (await council.UserAsync(role, agency)) with { Purpose = Purpose.CoordinateSupport };

    public static async Task<Outcome<Meeting>> CallAsync(
        this Council council,
        MeetingKind kind,
        Actor by,
        CaseId? of = null,
        int days = 10,
        Guid? follows = null,
        string? shortNotice = null
    )
    {
        var called = await council.CallNextAsync(kind, by, of, days, follows, shortNotice);
        return called is Outcome<CalledMeeting>.Ok { Value.Of: var meeting }
            ? meeting
            : called.As<Meeting>();
    }

    public static Task<Outcome<CalledMeeting>> CallNextAsync(
        this Council council,
        MeetingKind kind,
        Actor by,
        CaseId? of,
        int days,
        Guid? follows,
        string? shortNotice = null
    ) =>
        council.DoAsync<CallMeetingOperation, CalledMeeting>(o =>
            o.RunAsync(
                new(
                    kind,
                    of,
                    council.Today().AddDays(days),
                    new(14, 30),
                    60,
                    "The children's centre",
                    shortNotice,
                    follows
                ),
                by,
                default
            )
        );

    public static async Task<Meeting> ComplexAsync(this Council council, Actor chair)
    {
        var meeting = (await council.CallAsync(MeetingKind.ComplexMultiAgency, chair)).Done();
        (await council.SignAsync(meeting, chair)).Done();
        return meeting;
    }

    public static Task<Outcome<MeetingDeclaration>> SignAsync(
        this Council council,
        Meeting meeting,
        Actor by,
        string? version = null
    ) =>
        council.DoAsync<SignDeclarationOperation, MeetingDeclaration>(o =>
            o.RunAsync(new(meeting.Id, version ?? Released.Rules.Declaration.Version), by, default)
        );

    public static Task<Outcome<MeetingFamily>> ListAsync(
        this Council council,
        Meeting meeting,
        CaseId of,
        Actor by
    ) =>
        council.DoAsync<ListFamilyOperation, MeetingFamily>(o =>
            o.RunAsync(new(meeting.Id, of, "Three agencies, no shared view"), by, default)
        );

    public static Task<Outcome<int>> AskAsync(
        this Council council,
        Meeting meeting,
        Actor who,
        Actor by,
        string name = "Bryn Larkspur"
    ) =>
        council.DoAsync<InviteToMeetingOperation, int>(o =>
            o.RunAsync(
                new(
                    meeting.Id,
                    [],
                    [],
                    false,
                    new(name, "School nurse", who.AgencyId, null, Guid.Parse(who.UserId))
                ),
                by,
                default
            )
        );

    public static Task<Outcome<MeetingAttendee>> SayAsync(
        this Council council,
        Meeting meeting,
        MeetingAnswer answer,
        Actor by,
        int version = 0
    ) =>
        council.DoAsync<AnswerMeetingOperation, MeetingAttendee>(o =>
            o.RunAsync(new(meeting.Id, null, answer, version), by, default)
        );

    public static Task<Outcome<MeetingPaper>> SendAsync(
        this Council council,
        Meeting meeting,
        FamilyId? family,
        Actor by,
        string text = "What I know of it",
        string kind = "early-help"
    ) =>
        council.DoAsync<SendPaperOperation, MeetingPaper>(o =>
            o.RunAsync(
                new(meeting.Id, family, family is null ? null : kind, "From my work", text),
                by,
                default
            )
        );

    public static Task<MeetingRead?> MeetAsync(this Council council, Meeting meeting, Actor by) =>
        council.Database.WithAsync<MeetingQuery, MeetingRead?>(q =>
            q.RunAsync(meeting.Id, by, default)
        );

    public static Task<IReadOnlyList<MyMeeting>> MineAsync(this Council council, Actor by) =>
        council.Database.WithAsync<MyMeetingsQuery, IReadOnlyList<MyMeeting>>(q =>
            q.RunAsync(by, default)
        );

    /// <summary>Everybody who is asked and can be was there; the day has come.</summary>
    public static async Task<Meeting> HoldAsync(this Council council, Meeting meeting, Actor by)
    {
        council.Later(11);
        var read = (await council.MeetAsync(meeting, by))!;
        return (
            await council.HoldAsync(
                read.Of,
                by,
                [
                    .. read
                        .Attendees.Where(a => !read.Rule.NeedsDeclaration || a.SignedAt is not null)
                        .Select(a => a.Of.Id),
                ]
            )
        ).Done();
    }

    public static Task<Outcome<Meeting>> HoldAsync(
        this Council council,
        Meeting meeting,
        Actor by,
        IReadOnlyCollection<Guid> there
    ) =>
        council.DoAsync<HoldMeetingOperation, Meeting>(o =>
            o.RunAsync(new(meeting.Id, there, meeting.Version), by, default)
        );

    public static Task<Outcome<MeetingItem>> MinuteAsync(
        this Council council,
        MeetingItem item,
        string? said,
        Actor by
    ) =>
        council.DoAsync<WriteMinutesOperation, MeetingItem>(o =>
            o.RunAsync(new(item.MeetingId, item.Id, said, item.Version), by, default)
        );

    public static async Task<Outcome<Meeting>> AgreeAsync(
        this Council council,
        Meeting meeting,
        Actor by
    )
    {
        var version = (await council.MeetAsync(meeting, by))!.Of.Version;
        return await council.DoAsync<AgreeMinutesOperation, Meeting>(o =>
            o.RunAsync(new(meeting.Id, version), by, default)
        );
    }
}
