using CsCheck;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Carrying.Notify;

namespace Hearth.Core.Tests.Cases.Messages;

[Trait("Requirement", "SU-14")]
public class RetryPlanTests
{
    [Theory]
    [InlineData(1, 0, 30)]
    [InlineData(2, 0, 60)]
    [InlineData(7, 0, 1920)]
    [InlineData(8, 0, 3600)]
    [InlineData(1000, 0, 3600)]
    [InlineData(1, 1, 15)]
    public void Waits_grow_to_an_hour(int attempts, double chance, double seconds) =>
        RetryPlan.Wait(attempts, chance).TotalSeconds.ShouldBe(seconds);

    [Fact]
    public void Waits_are_never_nothing_and_never_over_an_hour() =>
        Gen.Select(Gen.Int[1, 10_000], Gen.Double[0, 1])
            .Sample(
                (attempts, chance) =>
                    RetryPlan.Wait(attempts, chance).TotalSeconds is >= 15 and <= 3600
            );

    [Fact]
    public void A_token_is_long_over_before_another_process_takes_the_message() =>
        RetryPlan.Lease.ShouldBeGreaterThan(NotifyClient.Patience + TimeSpan.FromMinutes(2));

    [Fact]
    public void What_became_of_it_is_asked_less_and_less_and_in_the_end_no_more()
    {
        var sent = new DateTime(2026, 10, 1, 9, 0, 0, DateTimeKind.Utc);
        RetryPlan.AskAgain(sent, sent).ShouldBe(sent.AddMinutes(10));
        RetryPlan.AskAgain(sent, sent.AddMinutes(10)).ShouldBe(sent.AddMinutes(20));
        RetryPlan.AskAgain(sent, sent.AddDays(2)).ShouldBe(sent.AddDays(3));
        RetryPlan.AskAgain(sent, sent.AddDays(7).AddTicks(-1)).ShouldNotBeNull();
        RetryPlan.AskAgain(sent, sent.AddDays(7)).ShouldBeNull();
    }
}
