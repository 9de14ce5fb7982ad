using Hearth.Core.Sharing.Told;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Sharing.Told;

[Trait("Requirement", "SH-5")]
public class RecordExceptionTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);

    [EachDatabase]
    public async Task An_exception_needs_a_law_a_reason_and_a_day_that_is_not_too_late(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, parent) = await council.FamilyAsync();
        var (_, stranger, _) = await council.FamilyAsync("Ashgrove");

        (await council.ExceptAsync(family, null, Today.AddDays(9), rule: "because"))
            .Refused()
            .ShouldContain("which exception");
        (await council.ExceptAsync(family, null, Today.AddDays(9), reason: "No."))
            .Refused()
            .ShouldContain("Write why");
        (await council.ExceptAsync(family, null, Today))
            .Refused()
            .ShouldContain("after 1 October 2026");
        (await council.ExceptAsync(family, null, new(2027, 1, 2)))
            .Refused()
            .ShouldContain("1 January 2027");
        (await council.ExceptAsync(family, stranger, Today.AddDays(9)))
            .Refused()
            .ShouldContain("no member");
        (await council.ExceptAsync(family, parent, new(2027, 1, 1))).Done();
        (await council.EventsAsync()).ShouldContain("sharing.told-excepted");
    }

    [EachDatabase]
    public async Task An_exception_of_one_member_leaves_the_others_to_be_told(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, parent) = await council.FamilyAsync();

        (await council.ExceptAsync(family, parent, Today.AddDays(20))).Done();
        var told = (await council.ToldAsync(family))!;
        told.Members.Single(m => m.Id == parent).Standing.Is.ShouldBe(ToldState.Excepted);
        told.Members.Single(m => m.Id == child).Standing.Is.ShouldBe(ToldState.Due);

        (await council.TellAsync(family, [child], Today)).Done();
        (await council.StateAsync(family)).ShouldBe(ToldState.Excepted);
        council.Database.Clock.Advance(TimeSpan.FromDays(19));
        (await council.StateAsync(family)).ShouldBe(ToldState.Excepted);
        council.Database.Clock.Advance(TimeSpan.FromDays(1));
        (await council.StateAsync(family)).ShouldBe(ToldState.LookAgain);
    }

    [EachDatabase]
    public async Task One_recorded_again_takes_the_place_of_the_one_before_and_may_be_ended(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        (await council.ExceptAsync(family, null, Today.AddDays(9))).Done();

        var second = (
            await council.ExceptAsync(family, null, Today.AddDays(30), rule: "crime")
        ).Done();

        var read = (await council.ToldAsync(family))!.Exceptions;
        read.Select(e => (e.Of.Rule, e.Of.EndedAt is null))
            .ShouldBe([("crime", true), ("objectives", false)]);
        read[0].Rule!.Authority.ShouldBe("Data Protection Act 2018, Schedule 2, paragraph 2");
        (await EndAsync(council, second)).Done();
        (await council.StateAsync(family)).ShouldBe(ToldState.Due);
        (await EndAsync(council, second)).Refused().ShouldContain("already");
    }

    private static Task<Outcome<ToldException>> EndAsync(Council council, ToldException taken) =>
        council.Database.WithAsync<EndExceptionOperation, Outcome<ToldException>>(o =>
            o.RunAsync(new(taken.Id, taken.Version), Council.Analyst, default)
        );
}
