using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Closing;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Messages;
using Hearth.Core.People;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Cases.Meetings;
using Hearth.Testing;
using Case = Hearth.Core.Cases.Case;

namespace Hearth.Core.Tests.Cases.Meetings;

/// <summary>A meeting moves, is cancelled, or its support ends: nobody goes to the old time, and nobody is written to in vain.</summary>
[Trait("Requirement", "SU-9"), Trait("Requirement", "SU-14")]
public class ChangedMeetingTests
{
    private const string Asked = "meeting-with-family";
    private const string Moved = "meeting-with-family-moved";
    private const string Off = "meeting-with-family-cancelled";

    [EachDatabase]
    public async Task A_move_asks_everybody_anew_and_tells_also_who_said_no_to_the_old_time(
        Database kind
    )
    {
        await using var given = await GivenAsync(kind);
        var (council, chair, meeting) = (given.Council, given.Chair, given.Meeting);
        await council.SentAsync();
        var parent = (await council.MeetAsync(meeting, chair))!
            .Attendees.Single(a => a.Of.PersonId == given.Parent)
            .Of;
        (
            await council.DoAsync<AnswerMeetingOperation, MeetingAttendee>(o =>
                o.RunAsync(
                    new(meeting.Id, parent.Id, MeetingAnswer.Apologies, parent.Version),
                    chair,
                    default
                )
            )
        ).Done();
        council.Database.Clock.Advance(TimeSpan.FromMinutes(1));

        (await council.MoveAsync(meeting, chair)).Done();

        var read = (await council.MeetAsync(meeting, chair))!;
        read.Attendees.ToDictionary(
                a => a.Of.UserId ?? a.Of.PersonId!.Value.Value,
                a => a.Of.Answer
            )
            .ShouldBe(
                new Dictionary<Guid, MeetingAnswer>
                {
                    [Guid.Parse(chair.UserId)] = MeetingAnswer.Attends,
                    [given.Parent.Value] = MeetingAnswer.Invited,
                    [given.Child.Value] = MeetingAnswer.Invited,
                },
                ignoreOrder: true
            );
        (await council.WrittenAsync(meeting))
            .Select(m => (m.PersonId, m.Template))
            .ShouldBe([(given.Parent, Asked), (given.Parent, Moved)]);
        // Nothing could be written to the child.
        read.Attendees.Where(a => a.Of.IsToBeTold(read.Of))
            .Select(a => a.Of.PersonId)
            .ShouldBe([given.Child]);
    }

    [EachDatabase]
    public async Task What_still_waits_of_the_old_time_is_not_sent_any_more(Database kind)
    {
        await using var given = await GivenAsync(kind);
        var (council, chair, meeting) = (given.Council, given.Chair, given.Meeting);
        council.Database.Clock.Advance(TimeSpan.FromMinutes(1));

        // They have not had the invitation: what they get is one, to the new time.
        (await council.MoveAsync(meeting, chair)).Done();
        (await council.WrittenAsync(meeting))
            .Select(m => (m.Template, m.State))
            .ShouldBe([(Asked, MessageState.Cancelled), (Asked, MessageState.Waiting)]);

        // That one goes; what comes after it takes the place of what waits before it.
        await council.SentAsync();
        council.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        (await council.MoveAsync(meeting, chair, 13)).Done();
        council.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        (await council.CancelAsync(meeting, chair)).Done();
        var written = await council.WrittenAsync(meeting);
        written
            .Select(m => (m.Template, m.State))
            .ShouldBe([
                (Asked, MessageState.Cancelled),
                (Asked, MessageState.Sent),
                (Moved, MessageState.Cancelled),
                (Off, MessageState.Waiting),
            ]);
        written[2].Reason.ShouldBe("The meeting was cancelled before it was sent.");
        (
            await council.Database.EventsAsync("cases.message-cancelled", $"family:{given.Family}")
        ).ShouldBe(2);
    }

    [EachDatabase]
    public async Task Of_a_cancelled_meeting_nobody_hears_who_never_heard_of_it(Database kind)
    {
        await using var given = await GivenAsync(kind);
        var (council, chair, meeting) = (given.Council, given.Chair, given.Meeting);
        council.Database.Clock.Advance(TimeSpan.FromMinutes(1));

        (await council.CancelAsync(meeting, chair)).Done();

        (await council.WrittenAsync(meeting))
            .Select(m => (m.Template, m.State))
            .ShouldBe([(Asked, MessageState.Cancelled)]);
        // To the child nothing was ever written: whoever told them of it tells them of this.
        var read = (await council.MeetAsync(meeting, chair))!;
        read.Attendees.Where(a => a.Of.IsToBeTold(read.Of))
            .Select(a => a.Of.PersonId)
            .ShouldBe([given.Child]);
    }

    [EachDatabase]
    public async Task When_support_ends_its_meetings_to_come_are_called_off_and_who_was_asked_is_told(
        Database kind
    )
    {
        await using var given = await GivenAsync(kind);
        var (council, chair, meeting) = (given.Council, given.Chair, given.Meeting);
        await council.SentAsync();
        (await ToComeAsync(given)).ShouldBe([meeting.Id]);
        council.Database.Clock.Advance(TimeSpan.FromMinutes(1));

        (await CloseAsync(given)).Done();

        var read = (await council.MeetAsync(meeting, chair))!;
        read.Of.State.ShouldBe(MeetingState.Cancelled);
        read.Of.CancelledWhy.ShouldBe("Support has ended.");
        read.Of.Sequence.ShouldBe(1);
        (await council.WrittenAsync(meeting))
            .Select(m => (m.Template, m.State))
            .ShouldBe([(Asked, MessageState.Sent), (Off, MessageState.Waiting)]);
        (
            await council.Database.EventsAsync("cases.meeting-cancelled", $"family:{given.Family}")
        ).ShouldBe(1);
        (await ToComeAsync(given)).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_meeting_that_outlived_its_support_moves_no_more_and_asks_nobody_but_can_be_cancelled(
        Database kind
    )
    {
        await using var given = await GivenAsync(kind);
        var (council, chair, meeting) = (given.Council, given.Chair, given.Meeting);
        // As before support that ends called its meetings off.
        await council.SaveAsync(db =>
            db.Cases.Single(c => c.Id == given.Case).ClosedOn = council.Today()
        );

        (await council.MoveAsync(meeting, chair)).Refused().ShouldContain("Support has ended");
        (await council.AskAsync(meeting, chair, [given.Child], []))
            .Refused()
            .ShouldContain("Support has ended");
        (await council.CancelAsync(meeting, chair)).Done();
    }

    private static Task<IEnumerable<Guid>> ToComeAsync(Given given) =>
        given.Council.Database.WithAsync<MeetingsToCome, IEnumerable<Guid>>(async q =>
            (await q.RunAsync(given.Case, given.Chair, default)).Select(m => m.Id)
        );

    private static Task<Outcome<Case>> CloseAsync(Given given) =>
        given.Council.DoAsync<CloseCaseOperation, Case>(o =>
            o.RunAsync(
                new(
                    given.Case,
                    given.Council.Today(),
                    ClosingReason.NeedsMet,
                    "They are at school",
                    "The school",
                    null,
                    0
                ),
                given.Chair,
                default
            )
        );

    /// <summary>A parent to whom it is safe to write, and a child to whom nothing can be written, are asked to a meeting.</summary>
    private static async Task<Given> GivenAsync(Database kind)
    {
        var council = await Council.CreateAsync(kind);
        var (family, id, child, parent) = await council.CaseAsync();
        var chair = await council.PractitionerAsync(Role.LocalityManager);
        await council.PhoneAsync(chair);
        await council.SafeAsync(id, parent, chair);
        var meeting = (await council.CallAsync(MeetingKind.TeamAroundFamily, chair, id)).Done();
        (await council.AskAsync(meeting, chair, [child, parent], [])).Done();
        return new(council, family, id, child, parent, chair, meeting);
    }

    private sealed record Given(
        Council Council,
        FamilyId Family,
        CaseId Case,
        PersonId Child,
        PersonId Parent,
        Actor Chair,
        Meeting Meeting
    ) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Council.DisposeAsync();
    }
}
