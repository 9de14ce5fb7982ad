using Hearth.Core.Cases.Messages;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;
using Microsoft.AspNetCore.Http;

namespace Hearth.Core.Tests.Cases.Messages;

/// <summary>Whatever happens on the way, a message goes once.</summary>
[Trait("Requirement", "SU-14")]
public class OnceTests
{
    [EachDatabase]
    public async Task A_line_cut_after_it_was_taken_does_not_send_it_again(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync();
        var message = (await post.WriteAsync()).Done();
        post.Notify.BeforeAnswer = (context, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        await post.SendAsync();
        var between = await post.ReadAsync(message);
        (between.State, between.Unsure).ShouldBe((MessageState.Waiting, true));
        await post.SendAsync(RetryPlan.Lease + TimeSpan.FromMinutes(1));

        var taken = post.Notify.Messages.ShouldHaveSingleItem();
        var after = await post.ReadAsync(message);
        (after.State, after.ProviderId).ShouldBe((MessageState.Sent, taken.Id.ToString("D")));
    }

    [EachDatabase]
    public async Task A_fault_before_it_was_taken_is_tried_again_and_it_goes(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync();
        var message = (await post.WriteAsync()).Done();
        post.Notify.Instead = Failing(500, times: 2);

        await post.SendAsync();
        for (var i = 0; i < 4; i++)
            await post.SendAsync(RetryPlan.Lease + TimeSpan.FromMinutes(1));

        post.Notify.Messages.Count.ShouldBe(1);
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.Sent);
    }

    [EachDatabase]
    public async Task A_process_that_dies_holding_it_is_followed_by_one_that_asks_first(
        Database kind
    )
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync();
        var message = (await post.WriteAsync()).Done();
        using var dies = new CancellationTokenSource();
        post.Notify.BeforeAnswer = async (_, _) => await dies.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => post.NextAsync(dies.Token));
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.Sending);
        post.Notify.BeforeAnswer = null;
        await post.SendAsync(RetryPlan.Lease - TimeSpan.FromSeconds(1));
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.Sending);
        await post.SendAsync(TimeSpan.FromSeconds(1));

        post.Notify.Messages.Count.ShouldBe(1);
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.Sent);
    }

    [EachDatabase]
    public async Task A_process_that_stood_still_too_long_is_refused_by_Notify(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync();
        (await post.WriteAsync()).Done();
        // The template is known already; the message itself then arrives 31 seconds after it was taken.
        var still = true;
        post.Notify.Instead = context =>
        {
            if (still && context.Request.Method == "POST")
            {
                still = false;
                post.Council.Database.Clock.Advance(TimeSpan.FromSeconds(31));
            }
            return Task.FromResult(false);
        };

        await post.NextAsync();

        post.Notify.Messages.ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task Eight_senders_at_once_send_each_of_thirty_once(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync();
        for (var i = 0; i < 30; i++)
            (await post.WriteAsync()).Done();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => post.SendAsync())));

        post.Notify.Messages.Count.ShouldBe(30);
        post.Notify.Messages.Select(m => m.Reference).Distinct().Count().ShouldBe(30);
    }

    [EachDatabase]
    public async Task What_Notify_will_never_take_is_tried_once_and_its_words_name_nobody(
        Database kind
    )
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync();
        var message = (await post.WriteAsync()).Done();
        post.Notify.Instead = async context =>
        {
            if (context.Request.Method != "POST")
                return false;
            context.Response.StatusCode = 400;
            await context.Response.WriteAsJsonAsync(
                new
                {
                    status_code = 400,
                    errors = new[]
                    {
                        new
                        {
                            error = "BadRequestError",
                            message = "Can’t send to 07700 900123 or larch@example.org",
                        },
                    },
                }
            );
            return true;
        };

        await post.SendAsync();
        var asked = post.Notify.Requests;
        await post.SendAsync(TimeSpan.FromHours(5));

        post.Notify.Requests.ShouldBe(asked);
        var failed = await post.ReadAsync(message);
        failed.State.ShouldBe(MessageState.Failed);
        failed.Reason.ShouldNotBeNull().ShouldContain("BadRequestError");
        failed.Reason.ShouldNotContain("900123");
        failed.Reason.ShouldNotContain("larch");
    }

    [EachDatabase]
    public async Task Limits_of_the_minute_and_of_the_day_are_waited_out(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync(from: new(0, 0), until: new(23, 59));
        (await post.WriteAsync()).Done();
        var second = (await post.WriteAsync()).Done();
        post.Notify.PerMinute = 1;

        await post.SendAsync();
        post.Notify.Messages.Count.ShouldBe(1);
        await post.SendAsync(TimeSpan.FromMinutes(3));
        post.Notify.Messages.Count.ShouldBe(2);

        (post.Notify.PerMinute, post.Notify.PerDay) = (100, 2);
        var third = (await post.WriteAsync()).Done();
        await post.SendAsync();
        (await post.ReadAsync(third)).NextAt!.Value.ShouldBeGreaterThan(
            new DateTime(2026, 10, 2, 0, 0, 0, DateTimeKind.Utc)
        );
        await post.SendAsync(TimeSpan.FromHours(16));
        (await post.ReadAsync(third)).State.ShouldBe(MessageState.Sent);
        (await post.ReadAsync(second)).State.ShouldBe(MessageState.Sent);
    }

    [EachDatabase]
    public async Task After_three_days_of_trying_it_failed_and_can_be_sent_anew(Database kind)
    {
        await using var post = await Post.CreateAsync(kind);
        await post.SafeAsync(from: new(0, 0), until: new(23, 59));
        var message = (await post.WriteAsync()).Done();
        post.Notify.Instead = Failing(403, times: int.MaxValue);

        for (var hour = 0; hour < 75; hour++)
            await post.SendAsync(TimeSpan.FromHours(1));

        (await post.ReadAsync(message)).State.ShouldBe(MessageState.Failed);
        post.Notify.Instead = null;
        await post.RetryAsync(message);
        await post.SendAsync();
        post.Notify.Messages.Count.ShouldBe(1);
    }

    private static Func<HttpContext, Task<bool>> Failing(int status, int times)
    {
        var left = times;
        return async context =>
        {
            if (context.Request.Method != "POST" || left-- <= 0)
                return false;
            context.Response.StatusCode = status;
            await context.Response.WriteAsJsonAsync(
                new
                {
                    status_code = status,
                    errors = new[] { new { error = "Exception", message = "Invented fault" } },
                }
            );
            return true;
        };
    }
}
