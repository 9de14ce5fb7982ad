using Hearth.Core.Cases;
using Hearth.Core.Cases.Closing;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Data;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using Case = Hearth.Core.Cases.Case;

namespace Hearth.Core.Tests.Cases.Messages;

/// <summary>When support ends, what was still to be sent for it is not.</summary>
[Trait("Requirement", "SU-14"), Trait("Requirement", "SU-12")]
public class EndedSupportTests
{
    [EachDatabase]
    public async Task What_waits_or_is_held_is_cancelled_with_the_reason_and_what_goes_goes(
        Database kind
    )
    {
        await using var post = await Post.CreateAsync(kind);
        var held = (await post.WriteAsync()).Done();
        await post.SafeAsync();
        var waiting = (await post.WriteAsync()).Done();
        var sending = (await post.WriteAsync()).Done();
        var unsure = (await post.WriteAsync()).Done();
        var meeting = (await post.WriteAsync()).Done();
        var other = Guid.CreateVersion7();
        await post.Council.SaveAsync(db =>
        {
            db.Messages.Single(m => m.Id == sending.Id).State = MessageState.Sending;
            db.Messages.Single(m => m.Id == unsure.Id).Unsure = true;
            db.Messages.Single(m => m.Id == meeting.Id).Template = "appointment-cancelled";
            db.Messages.Add(
                new()
                {
                    Id = other,
                    Reference = "of another case",
                    CaseId = CaseId.New(),
                    State = MessageState.Waiting,
                }
            );
        });
        (await WaitingAsync(post)).ShouldBe(3);

        (await CloseAsync(post)).Done();

        foreach (
            var (message, state, reason) in new[]
            {
                (held, MessageState.Cancelled, "Support ended before it was sent."),
                (waiting, MessageState.Cancelled, "Support ended before it was sent."),
                (unsure, MessageState.Cancelled, "it may have gone"),
                (sending, MessageState.Sending, null),
                (meeting, MessageState.Waiting, null),
            }
        )
        {
            var now = await post.ReadAsync(message);
            now.State.ShouldBe(state);
            if (reason is not null)
                now.Reason!.ShouldContain(reason);
        }
        (
            await post.Council.Database.EventsAsync(
                "cases.message-cancelled",
                $"family:{post.Family}"
            )
        ).ShouldBe(3);
        await post.Council.Database.WithAsync<AppDb>(async db =>
            (await db.Messages.SingleAsync(m => m.Id == other)).State.ShouldBe(MessageState.Waiting)
        );
        (await WaitingAsync(post)).ShouldBe(0);
    }

    [EachDatabase]
    public async Task What_is_not_saved_cancels_nothing(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync();
        var waiting = (await post.WriteAsync()).Done();

        (await CloseAsync(post, version: 7)).ShouldBeOfType<Outcome<Case>.Conflict>();

        (await post.ReadAsync(waiting)).State.ShouldBe(MessageState.Waiting);
    }

    [EachDatabase]
    public async Task Sent_and_ended_at_once_a_message_goes_or_is_cancelled_and_never_both(
        Database kind
    )
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync();
        for (var i = 0; i < 6; i++)
            (await post.WriteAsync()).Done();
        var ended = false;
        // The carrier is asked while the message is taken; the third time, support ends.
        post.Notify.BeforeAnswer = async (no, _) =>
        {
            if (ended || post.Notify.Messages.Count < 3)
                return;
            ended = true;
            (await CloseAsync(post)).Done();
        };

        await post.SendAsync();

        ended.ShouldBeTrue();
        await post.Council.Database.WithAsync<AppDb>(async db =>
        {
            var all = await db.Messages.ToListAsync();
            all.Count(m => m.State == MessageState.Sent).ShouldBe(post.Notify.Messages.Count);
            post.Notify.Messages.Count.ShouldBeInRange(3, 5, "support ended in the middle");
            all.Count(m => m.State == MessageState.Cancelled)
                .ShouldBe(6 - post.Notify.Messages.Count);
        });
    }

    private static Task<int> WaitingAsync(Post post) =>
        post.Council.Database.WithAsync<WaitingMessagesQuery, int>(q =>
            q.RunAsync(post.Case, post.Worker, default)
        );

    private static Task<Outcome<Case>> CloseAsync(Post post, int version = 0) =>
        post.Council.DoAsync<CloseCaseOperation, Case>(o =>
            o.RunAsync(
                new(
                    post.Case,
                    post.Council.Today(),
                    ClosingReason.NeedsMet,
                    "They are at school",
                    "The school",
                    null,
                    version
                ),
                post.Worker,
                default
            )
        );
}
