using Hearth.Core.Access;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Delivering;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Messages;

[Trait("Requirement", "SU-14")]
public class DeliveryTests
{
    [Theory]
    [InlineData(MessageState.Sent, "delivered", MessageState.Delivered)]
    [InlineData(MessageState.Sent, "received", MessageState.Delivered)]
    [InlineData(MessageState.Sending, "delivered", MessageState.Delivered)]
    [InlineData(MessageState.Waiting, "permanent-failure", MessageState.Failed)]
    [InlineData(MessageState.Sent, "temporary-failure", MessageState.Failed)]
    [InlineData(MessageState.Failed, "delivered", MessageState.Delivered)]
    [InlineData(MessageState.Sent, "sending", null)]
    [InlineData(MessageState.Sent, "accepted", null)]
    [InlineData(MessageState.Delivered, "permanent-failure", null)]
    [InlineData(MessageState.Cancelled, "delivered", null)]
    [InlineData(MessageState.Sent, "something new", null)]
    public void What_the_carrier_says_changes_a_message_forwards_only(
        MessageState before,
        string status,
        MessageState? after
    ) => (Delivery.After(before, status)?.State).ShouldBe(after);

    [EachDatabase]
    public async Task Hearth_asks_what_became_of_it_where_nobody_tells(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync();
        var message = (await post.WriteAsync()).Done();
        await post.SendAsync();
        (await post.AskAsync()).ShouldBeFalse("it went only now");
        post.Council.Database.Clock.Advance(TimeSpan.FromMinutes(10));
        (await post.AskAsync()).ShouldBeTrue();
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.Sent);

        post.Notify.Messages[0].Status = "permanent-failure";
        post.Council.Database.Clock.Advance(TimeSpan.FromMinutes(21));
        (await post.AskAsync()).ShouldBeTrue();

        var failed = await post.ReadAsync(message);
        failed.State.ShouldBe(MessageState.Failed);
        failed.Reason.ShouldNotBeNull().ShouldContain("no such address or number");
        (await post.AskAsync()).ShouldBeFalse();

        // Sent anew it is another message to Notify, which would else find the one that failed.
        await post.RetryAsync(message);
        await post.SendAsync();
        post.Notify.Messages.Select(m => m.Reference).Distinct().Count().ShouldBe(2);
    }

    [EachDatabase]
    public async Task A_receipt_that_comes_before_we_know_that_it_was_taken_holds(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync();
        var message = (await post.WriteAsync()).Done();
        post.Notify.BeforeAnswer = async (_, taken) =>
            (
                await ReceiveAsync(post, new(taken.Id.ToString("D"), taken.Reference!, "delivered"))
            ).ShouldBeOfType<Outcome<MessageState>.Ok>();

        await post.SendAsync();
        await post.SendAsync(RetryPlan.Lease + TimeSpan.FromMinutes(1));

        post.Notify.Messages.Count.ShouldBe(1);
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.Delivered);
    }

    [EachDatabase]
    public async Task A_receipt_told_twice_changes_nothing_and_one_of_others_is_none_of_ours(
        Database kind
    )
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync();
        var message = (await post.WriteAsync()).Done();
        await post.SendAsync();
        var id = post.Notify.Messages[0].Id.ToString("D");
        await ReceiveAsync(post, new(id, message.Reference, "delivered"));
        var once = await post.ReadAsync(message);

        (await ReceiveAsync(post, new(id, message.Reference, "delivered"))).Done();
        (
            await ReceiveAsync(post, new("another", message.Reference, "permanent-failure"))
        ).ShouldBeOfType<Outcome<MessageState>.NotFound>();
        (
            await ReceiveAsync(post, new(id, "another", "permanent-failure"))
        ).ShouldBeOfType<Outcome<MessageState>.NotFound>();

        (await post.ReadAsync(message)).Version.ShouldBe(once.Version);
        once.State.ShouldBe(MessageState.Delivered);
    }

    private static Task<Outcome<MessageState>> ReceiveAsync(Post post, ReceiveReceipt receipt) =>
        post.Council.Database.WithAsync<ReceiveReceiptOperation, Outcome<MessageState>>(o =>
            o.RunAsync(receipt, Actor.Hearth, default)
        );
}
