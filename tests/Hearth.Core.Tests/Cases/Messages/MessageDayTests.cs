using Hearth.Core.Cases.Messages;
using Hearth.Rules.Cases.Messages;

namespace Hearth.Core.Tests.Cases.Messages;

/// <summary>When a message is due, is of no use any more, is asked about, and is given up.</summary>
[Trait("Requirement", "SU-14")]
public class MessageDayTests
{
    private static readonly DateTime Now = new(2026, 7, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly MessageField Day = new("day", "Day", FieldKind.Day);
    private static readonly MessageField Time = new("time", "Time", FieldKind.Time);

    [Fact]
    public void It_is_due_from_its_moment_on_while_it_waits()
    {
        IsDue(new() { State = MessageState.Waiting, NextAt = Now }).ShouldBeTrue();
        IsDue(new() { State = MessageState.Waiting, NextAt = Now.AddTicks(10) }).ShouldBeFalse();
        foreach (var state in Enum.GetValues<MessageState>().Except([MessageState.Waiting]))
            IsDue(new() { State = state, NextAt = Now }).ShouldBeFalse();
    }

    [Fact]
    public void What_a_dead_process_took_is_due_once_its_lease_is_over()
    {
        var taken = Now - RetryPlan.Lease;
        IsDue(new() { State = MessageState.Sending, ClaimedAt = taken }).ShouldBeTrue();
        IsDue(new() { State = MessageState.Sending, ClaimedAt = taken.AddTicks(10) })
            .ShouldBeFalse();
        IsDue(new() { State = MessageState.Held, ClaimedAt = taken }).ShouldBeFalse();
    }

    [Fact]
    public void Of_what_was_sent_it_is_asked_from_the_moment_it_was_to_be()
    {
        bool IsToAsk(MessageState state, DateTime? at) => new[]
            {
                new Message { State = state, NextAt = at },
            }.AsQueryable().Any(RetryPlan.AreToAsk(Now));

        IsToAsk(MessageState.Sent, Now).ShouldBeTrue();
        IsToAsk(MessageState.Sent, Now.AddTicks(10)).ShouldBeFalse();
        IsToAsk(MessageState.Sent, null).ShouldBeFalse();
        IsToAsk(MessageState.Waiting, Now).ShouldBeFalse();
    }

    [Fact]
    public void It_is_given_up_three_days_after_it_was_tried_first()
    {
        var first = Now.AddDays(-3);
        RetryPlan.GivesUp(first, Now).ShouldBeTrue();
        RetryPlan.GivesUp(first.AddTicks(10), Now).ShouldBeFalse();
        RetryPlan.GivesUp(null, Now).ShouldBeFalse();
    }

    [Fact]
    public void It_is_of_no_use_from_the_moment_it_tells_of()
    {
        Message.IsOver(Now.AddTicks(10), Now).ShouldBeFalse();
        Message.IsOver(Now, Now).ShouldBeTrue();
        Message.IsOver(null, Now).ShouldBeFalse();
    }

    [Fact]
    public void Without_a_time_its_day_is_over_at_midnight_in_London()
    {
        // In summer that is eleven in the evening in UTC.
        Until([Day], new() { ["day"] = "2026-07-01" })
            .ShouldBe(new DateTime(2026, 7, 1, 23, 0, 0, DateTimeKind.Utc));
        Until([Day], new() { ["day"] = "2026-12-01" })
            .ShouldBe(new DateTime(2026, 12, 2, 0, 0, 0, DateTimeKind.Utc));
        Until([Day, Time], new() { ["day"] = "2026-07-01", ["time"] = "14:30" })
            .ShouldBe(new DateTime(2026, 7, 1, 13, 30, 0, DateTimeKind.Utc));
        Until([Day], []).ShouldBeNull();
        Until([Day], new() { ["day"] = "2026-07-01" }, named: null).ShouldBeNull();
    }

    private static bool IsDue(Message one) =>
        new[] { one }.AsQueryable().Any(RetryPlan.AreDue(Now));

    private static DateTime? Until(
        MessageField[] fields,
        Dictionary<string, string> said,
        string? named = "day"
    ) =>
        MessageQueue.ExpiresAt(
            new(
                "visit",
                "A visit",
                "A message",
                new Dictionary<MessageChannel, string>(),
                fields,
                named
            ),
            said
        );
}
