using Hearth.Core.Cases.Meetings;

namespace Hearth.Core.Tests.Cases.Meetings;

[Trait("Requirement", "SU-9")]
public class MyMeetingsTests
{
    private static readonly DateTime Now = new(2026, 10, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Me = Guid.NewGuid();

    [Fact]
    public void What_began_longer_ago_than_a_year_is_not_listed()
    {
        bool IsShown(DateTime at) =>
            new[] { new Meeting { StartsAt = at } }
                .AsQueryable()
                .Any(MyMeetingsQuery.AreShown(Now));

        IsShown(Now - MyMeetingsQuery.Past).ShouldBeTrue();
        IsShown(Now - MyMeetingsQuery.Past - TimeSpan.FromTicks(10)).ShouldBeFalse();
        IsShown(Now.AddYears(2)).ShouldBeTrue();
    }

    [Fact]
    public void An_invitation_is_answered_until_the_meeting_ends()
    {
        MeetingToDo Ending(DateTime at) =>
            ToDo(MeetingState.Called, at.AddMinutes(-60), MeetingAnswer.Invited);

        Ending(Now.AddTicks(10)).ShouldBe(MeetingToDo.Answer);
        Ending(Now).ShouldBe(MeetingToDo.None);
    }

    [Fact]
    public void Whoever_runs_it_records_who_was_there_from_the_moment_it_begins()
    {
        ToDo(MeetingState.Called, Now.AddTicks(10), chair: true).ShouldBe(MeetingToDo.None);
        ToDo(MeetingState.Called, Now, chair: true).ShouldBe(MeetingToDo.Record);
        ToDo(MeetingState.Called, Now).ShouldBe(MeetingToDo.None);
    }

    [Fact]
    public void The_declaration_is_signed_before_the_session_and_minutes_are_written_after_it()
    {
        ToDo(MeetingState.Called, Now, door: PapersDoor.ToSign, chair: true)
            .ShouldBe(MeetingToDo.Sign);
        ToDo(MeetingState.Held, Now, door: PapersDoor.ToSign).ShouldBe(MeetingToDo.None);
        ToDo(MeetingState.Held, Now, chair: true).ShouldBe(MeetingToDo.WriteMinutes);
        ToDo(MeetingState.Agreed, Now, chair: true).ShouldBe(MeetingToDo.None);
        ToDo(MeetingState.Cancelled, Now.AddDays(1), MeetingAnswer.Invited)
            .ShouldBe(MeetingToDo.None);
    }

    [Fact]
    public void It_is_listed_as_to_come_until_a_day_after_it_began_and_while_there_is_something_to_do()
    {
        bool IsAhead(DateTime at, MeetingState state, MeetingToDo todo = MeetingToDo.None) =>
            new MyMeeting(new(), Released.Team, at, state, null, todo).IsAhead(Now);

        var dayAgo = Now.AddDays(-1);
        IsAhead(dayAgo.AddTicks(10), MeetingState.Called).ShouldBeTrue();
        IsAhead(dayAgo, MeetingState.Called).ShouldBeFalse();
        IsAhead(dayAgo, MeetingState.Called, MeetingToDo.Record).ShouldBeTrue();
        IsAhead(Now.AddDays(1), MeetingState.Cancelled).ShouldBeFalse();
    }

    private static MeetingToDo ToDo(
        MeetingState state,
        DateTime startsAt,
        MeetingAnswer answer = MeetingAnswer.Attends,
        PapersDoor door = PapersDoor.Open,
        bool chair = false
    ) =>
        MyMeetingsQuery.ToDo(
            new()
            {
                State = state,
                StartsAt = startsAt,
                Minutes = 60,
                ChairId = chair ? Me : Guid.NewGuid(),
            },
            new() { Answer = answer },
            door,
            Me,
            Now
        );
}
