using Hearth.Core.Cases.Meetings;
using Hearth.Rules.Cases.Meetings;

namespace Hearth.Core.Tests.Cases.Meetings;

[Trait("Requirement", "SU-9")]
public class MeetingStatesTests
{
    private static readonly DateTime Now = new(2026, 10, 1, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_meeting_is_called_then_held_or_cancelled_and_its_minutes_are_agreed_once()
    {
        HashSet<(MeetingState, MeetingState)> may =
        [
            (MeetingState.Called, MeetingState.Held),
            (MeetingState.Called, MeetingState.Cancelled),
            (MeetingState.Held, MeetingState.Agreed),
        ];
        foreach (var from in Enum.GetValues<MeetingState>())
        foreach (var to in Enum.GetValues<MeetingState>())
        {
            MeetingStates.CanBecome(from, to).ShouldBe(may.Contains((from, to)), $"{from} {to}");
            (MeetingStates.WhyNot(from, to) is null).ShouldBe(may.Contains((from, to)));
        }
    }

    [Fact]
    public void It_is_held_from_the_moment_it_begins()
    {
        MeetingStates.WhyNotHeld(MeetingState.Called, Now, Now).ShouldBeNull();
        MeetingStates.WhyNotHeld(MeetingState.Called, Now.AddTicks(10), Now).ShouldNotBeNull();
        MeetingStates.WhyNotHeld(MeetingState.Held, Now, Now).ShouldNotBeNull();
    }

    [Fact]
    public void Minutes_are_written_while_they_are_a_draft_alone()
    {
        foreach (var state in Enum.GetValues<MeetingState>())
        {
            (MeetingStates.WhyNotMinuted(state) is null).ShouldBe(state == MeetingState.Held);
            (MeetingStates.WhyNotPrepared(state) is null).ShouldBe(state == MeetingState.Called);
        }
    }

    [Theory]
    // Five days from Thursday 1 October: on the 6th it is in time, at any hour; on the 5th it is not.
    [InlineData("2026-10-06T00:30", false)]
    [InlineData("2026-10-05T22:30", true)]
    // Half past eleven at night in UTC is the next day in London in summer.
    [InlineData("2026-10-05T23:30", false)]
    public void Short_notice_goes_by_the_day_in_London(string at, bool isShort)
    {
        var starts = DateTime.SpecifyKind(
            DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
            DateTimeKind.Utc
        );
        MeetingStates.IsShortNotice(Released.Complex, starts, Now).ShouldBe(isShort);
        (MeetingStates.WhyNotAt(Released.Complex, starts, 60, " ", Now) is null).ShouldBe(!isShort);
        MeetingStates.WhyNotAt(Released.Complex, starts, 60, "A child moves", Now).ShouldBeNull();
    }

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    [InlineData(480, true)]
    [InlineData(481, false)]
    public void A_meeting_takes_a_quarter_of_an_hour_to_a_day(int minutes, bool may) =>
        (
            MeetingStates.WhyNotAt(Released.Team, Now.AddDays(30), minutes, null, Now) is null
        ).ShouldBe(may);

    [Fact]
    public void A_meeting_is_called_for_a_time_to_come_or_written_up_while_it_is_fresh()
    {
        MeetingStates.WhyNotAt(Released.Complex, Now, 60, "Now", Now).ShouldNotBeNull();
        MeetingStates.WhyNotAt(Released.Complex, Now.AddTicks(10), 60, "Now", Now).ShouldBeNull();
        // Four weeks before 1 October is 3 September; nobody gave notice, and no reason is asked.
        var day = new DateTime(2026, 9, 3, 12, 0, 0, DateTimeKind.Utc);
        MeetingStates.WhyNotAt(Released.Team, day, 60, null, Now).ShouldBeNull();
        MeetingStates
            .WhyNotAt(Released.Team, day.AddDays(-1), 60, null, Now)!
            .ShouldContain("28 days");
    }

    [Fact]
    public void A_meeting_is_moved_to_a_time_to_come_and_has_begun_from_its_moment_on()
    {
        MeetingStates.HasBegun(Now, Now).ShouldBeTrue();
        MeetingStates.HasBegun(Now.AddTicks(10), Now).ShouldBeFalse();
        MeetingStates.WhyNotMoved(Now, Now).ShouldNotBeNull();
        MeetingStates.WhyNotMoved(Now.AddTicks(10), Now).ShouldBeNull();
    }

    [Fact]
    public void To_come_is_what_is_called_and_has_not_begun()
    {
        bool IsToCome(MeetingState state, DateTime at) => new[]
            {
                new Meeting { State = state, StartsAt = at },
            }.AsQueryable().Any(MeetingStates.AreToCome(Now));

        IsToCome(MeetingState.Called, Now.AddTicks(10)).ShouldBeTrue();
        IsToCome(MeetingState.Called, Now).ShouldBeFalse();
        IsToCome(MeetingState.Cancelled, Now.AddDays(1)).ShouldBeFalse();
    }

    [Theory]
    // 28 days after 3 September, in London: to the last minute of 1 October, which in summer is 22:59 in UTC.
    [InlineData("2026-10-01T22:59", true)]
    [InlineData("2026-10-01T23:00", false)]
    // Not before it begins.
    [InlineData("2026-09-03T12:00", true)]
    [InlineData("2026-09-03T11:59", false)]
    public void It_is_written_up_to_the_end_of_the_last_day_in_London(string now, bool may)
    {
        var starts = new DateTime(2026, 9, 3, 12, 0, 0, DateTimeKind.Utc);
        var at = DateTime.SpecifyKind(
            DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture),
            DateTimeKind.Utc
        );
        MeetingStates.CanBeWrittenUp(Released.Team, starts, at).ShouldBe(may);
    }

    [Fact]
    public void A_meeting_is_not_called_further_ahead_than_the_rules_say()
    {
        // Two years from 1 October 2026, to the last minute of that day in London.
        var last = new DateTime(2028, 10, 1, 22, 59, 0, DateTimeKind.Utc);
        MeetingStates.WhyNotAt(Released.Team, last, 60, null, Now).ShouldBeNull();
        MeetingStates
            .WhyNotAt(Released.Team, last.AddMinutes(1), 60, null, Now)!
            .ShouldContain("year");
        MeetingStates
            .WhyNotAt(Released.Team, London.At(DateOnly.MaxValue, new(9, 0)), 60, null, Now)
            .ShouldNotBeNull();
    }

    [Theory]
    [InlineData(MeetingCaller.LeadWorker, false, false, false)]
    [InlineData(MeetingCaller.LeadWorker, true, false, true)]
    [InlineData(MeetingCaller.LeadWorker, false, true, true)]
    [InlineData(MeetingCaller.Worker, false, false, true)]
    [InlineData(MeetingCaller.Manager, true, false, false)]
    [InlineData(MeetingCaller.Manager, false, true, true)]
    public void Each_kind_has_its_caller(MeetingCaller by, bool leads, bool manages, bool may) =>
        (MeetingStates.WhyNotCalledBy(by, leads, manages) is null).ShouldBe(may);

    [Fact]
    public void Minutes_are_whole_when_every_item_that_must_has_words()
    {
        MeetingItem Item(string? standing, string? said, int at = 1) =>
            new()
            {
                Standing = standing,
                Said = said,
                Title = standing ?? "Other",
                Position = at,
            };
        Core.Cases.Meetings.Minutes.Missing(Released.Team, [Item("child-voice", " ")])
            .ShouldBe("child-voice");
        Core.Cases.Meetings.Minutes.Missing(Released.Team, [Item("child-voice", "I like it")])
            .ShouldBeNull();
        Core.Cases.Meetings.Minutes.Missing(
                Released.Team,
                [Item("progress", null), Item(null, null)]
            )
            .ShouldBeNull();
    }
}
