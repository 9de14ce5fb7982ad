using Hearth.Core.Cases.Messages;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Cases.Messages;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Messages;

[Trait("Requirement", "SU-14")]
public class SendMessageTests
{
    [EachDatabase]
    public async Task A_message_goes_once_and_says_what_it_should_by_each_channel(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync();
        await post.SafeAsync(MessageChannel.Email, "larch@example.org");
        await post.SafeAsync(MessageChannel.Letter, "Larch Quillfeather\n1 Invented Row\nQX1 1QX");
        var sms = (await post.WriteAsync()).Done();
        (await post.WriteAsync(channel: MessageChannel.Email)).Done();
        (await post.WriteAsync(channel: MessageChannel.Letter)).Done();

        await post.SendAsync();
        await post.SendAsync(TimeSpan.FromHours(1));

        post.Notify.Messages.Select(m => (m.Type, m.To))
            .ShouldBe(
                [
                    ("sms", Post.Mobile),
                    ("email", "larch@example.org"),
                    ("letter", "Larch Quillfeather\n1 Invented Row\nQX1 1QX"),
                ],
                ignoreOrder: true
            );
        post.Notify.Messages.Single(m => m.Type == "sms")
            .Body.ShouldBe("Hello. Please call us on 01632 960001 when it suits you. Thank you.");
        post.Notify.Messages.Single(m => m.Type == "email").Body.ShouldContain("Ada Larchfield");
        var sent = await post.ReadAsync(sms);
        (sent.State, sent.ProviderId).ShouldBe(
            (MessageState.Sent, post.Notify.Messages.Single(m => m.Type == "sms").Id.ToString("D"))
        );
        (await post.Council.EventsAsync()).Count(e => e == "cases.message-sent").ShouldBe(3);
    }

    [EachDatabase]
    public async Task Whoever_is_not_known_to_be_safe_is_not_written_to(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        var unknown = (await post.WriteAsync()).Done();
        var safe = await post.SafeAsync();
        var waits = (await post.WriteAsync()).Done();
        (unknown.State, waits.State).ShouldBe((MessageState.Held, MessageState.Waiting));
        unknown.Reason.ShouldNotBeNull().ShouldContain("Nobody has recorded");

        // Said after it was queued, and obeyed all the same.
        await post.SafeAsync(address: null, isSafe: false, version: safe.Version);
        await post.SendAsync();

        post.Notify.Messages.ShouldBeEmpty();
        (await post.ReadAsync(waits)).State.ShouldBe(MessageState.Held);
        (await post.WriteAsync()).Done().State.ShouldBe(MessageState.Held);
        (await post.Council.EventsAsync()).ShouldContain("cases.message-held");
    }

    [EachDatabase]
    public async Task What_was_held_because_nobody_knew_goes_where_they_have_said_since(
        Database kind
    )
    {
        await using var post = await Post.CreateAsync(kind);
        var held = (await post.WriteAsync()).Done();
        await post.RetryAsync(held);
        await post.SendAsync();
        (await post.ReadAsync(held)).Reason.ShouldNotBeNull().ShouldContain("Nobody has recorded");

        await post.SafeAsync();
        await post.RetryAsync(held);
        await post.SendAsync();

        post.Notify.Messages.Single().To.ShouldBe(Post.Mobile);
        (await post.ReadAsync(held)).State.ShouldBe(MessageState.Sent);
    }

    [EachDatabase]
    public async Task A_number_that_changed_after_it_was_queued_gets_nothing(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        var safe = await post.SafeAsync();
        var waits = (await post.WriteAsync()).Done();
        await post.SafeAsync(address: "07700 900456", version: safe.Version);

        await post.SendAsync();

        post.Notify.Messages.ShouldBeEmpty();
        (await post.ReadAsync(waits)).Reason.ShouldNotBeNull().ShouldContain("Write it anew");
    }

    [EachDatabase]
    public async Task It_waits_for_the_hours_that_are_safe(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        // It is ten in the morning in London.
        await post.SafeAsync(from: new(13, 0), until: new(14, 0));
        var message = (await post.WriteAsync()).Done();

        await post.SendAsync();
        (await post.ReadAsync(message)).NextAt.ShouldBe(
            new DateTime(2026, 10, 1, 12, 0, 0, DateTimeKind.Utc)
        );
        await post.SendAsync(new TimeSpan(2, 59, 59));
        post.Notify.Messages.ShouldBeEmpty();
        await post.SendAsync(TimeSpan.FromSeconds(1));
        post.Notify.Messages.Count.ShouldBe(1);
    }

    [EachDatabase]
    public async Task A_reminder_is_not_sent_once_its_time_is_over(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync();
        post.Notify.Instead = async context =>
        {
            context.Response.StatusCode = 429;
            await Task.CompletedTask;
            return true;
        };
        var message = (
            await post.WriteAsync("appointment", fields: [("day", "2026-10-01"), ("time", "12:00")])
        ).Done();
        await post.SendAsync();
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.Waiting);
        post.Notify.Instead = null;

        await post.SendAsync(TimeSpan.FromHours(2));

        post.Notify.Messages.ShouldBeEmpty();
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.Cancelled);
        (await post.WriteAsync("appointment", fields: [("day", "2026-10-01"), ("time", "12:00")]))
            .Refused()
            .ShouldContain("over already");
    }

    [EachDatabase]
    public async Task With_nobody_to_send_them_messages_wait(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        post.Carriers = new();
        await post.SafeAsync();
        var message = (await post.WriteAsync()).Done();

        (await post.NextAsync()).ShouldBeFalse();

        (await post.ReadAsync(message)).State.ShouldBe(MessageState.Waiting);
    }

    [EachDatabase]
    public async Task Whom_it_goes_to_and_what_it_says_is_not_readable_in_the_database(
        Database kind
    )
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync();
        (await post.WriteAsync()).Done();

        var raw = await post.RawAsync();

        raw.Count.ShouldBe(2);
        raw.ShouldAllBe(r => !r.Contains("07700") && !r.Contains("01632"));
    }
}
