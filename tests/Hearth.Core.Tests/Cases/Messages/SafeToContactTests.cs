using CsCheck;
using Hearth.Core.Cases.Messages.Safe;
using Hearth.Rules.Cases.Messages;

namespace Hearth.Core.Tests.Cases.Messages;

[Trait("Requirement", "SU-14")]
public class SafeToContactTests
{
    private static readonly MessageRules Rules = new(
        "test",
        new(8, 0),
        new(20, 0),
        new Dictionary<string, MessageTemplate>()
    );

    private static readonly DateTime TenInLondon = new(2026, 10, 1, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void What_is_not_known_to_be_safe_is_not_safe()
    {
        Decide(null).ShouldBeOfType<SafeAnswer.No>();
        Decide(new() { IsSafe = false, Address = "a" }).ShouldBeOfType<SafeAnswer.No>();
        Decide(new() { IsSafe = true, Address = "b" }).ShouldBeOfType<SafeAnswer.No>();
        Decide(new() { IsSafe = true, Address = null }).ShouldBeOfType<SafeAnswer.No>();
        Decide(new() { IsSafe = true, Address = "a" }).ShouldBeOfType<SafeAnswer.Now>();
    }

    [Theory]
    [InlineData("2026-10-01T06:59:59", "2026-10-01T07:00:00")]
    [InlineData("2026-10-01T07:00:00", null)]
    [InlineData("2026-10-01T18:59:59", null)]
    [InlineData("2026-10-01T19:00:00", "2026-10-02T07:00:00")]
    // The night the clocks go back: eight o'clock comes an hour later in UTC.
    [InlineData("2026-10-24T22:00:00", "2026-10-25T08:00:00")]
    [InlineData("2027-03-27T22:00:00", "2027-03-28T07:00:00")]
    public void Nobody_is_written_to_at_night_in_London(string now, string? later) =>
        Later(new(8, 0), new(20, 0), Utc(now)).ShouldBe(later is null ? null : Utc(later));

    [Theory]
    [InlineData("2026-12-01T21:59:59", "2026-12-01T22:00:00")]
    [InlineData("2026-12-01T22:00:00", null)]
    [InlineData("2026-12-02T05:59:59", null)]
    [InlineData("2026-12-02T06:00:00", "2026-12-02T22:00:00")]
    public void Hours_can_go_over_midnight(string now, string? later) =>
        Later(new(22, 0), new(6, 0), Utc(now)).ShouldBe(later is null ? null : Utc(later));

    [Fact]
    public void A_letter_has_no_hours() =>
        SafeToContact
            .Decide(
                [new() { IsSafe = true, Address = "a" }],
                MessageChannel.Letter,
                "a",
                new(2026, 10, 1, 2, 0, 0, DateTimeKind.Utc),
                Rules
            )
            .ShouldBeOfType<SafeAnswer.Now>();

    [Fact]
    public void Put_off_once_it_is_safe_when_the_time_comes_and_within_a_day() =>
        Gen.Select(
                Gen.Int[0, (24 * 60) - 1],
                Gen.Int[0, (24 * 60) - 1],
                Gen.Int[0, 2 * 366 * 24 * 60]
            )
            .Where((from, until, _) => from != until)
            .Sample(
                (from, until, minutes) =>
                {
                    var now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(
                        minutes
                    );
                    var (first, last) = (Time(from), Time(until));
                    if (Later(first, last, now) is not { } later)
                        return;
                    later.ShouldBeGreaterThan(now);
                    (later - now).ShouldBeLessThanOrEqualTo(TimeSpan.FromHours(25));
                    // A time that the clocks skip comes an hour later, and may then be over: it is put off again.
                    if (Later(first, last, later) is { } again)
                        again.ShouldBeGreaterThan(later);
                }
            );

    [Fact]
    public void Of_two_that_are_one_the_most_careful_holds_whichever_comes_first()
    {
        var safe = new ContactPreference { IsSafe = true, Address = "a" };
        var unsafely = new ContactPreference { IsSafe = false };
        var elsewhere = new ContactPreference { IsSafe = true, Address = "b" };
        foreach (var both in new[] { new[] { safe, unsafely }, [unsafely, safe] })
            Why(both).ShouldBe("It is not safe to write to them by text message.");
        foreach (var both in new[] { new[] { safe, elsewhere }, [elsewhere, safe] })
            Why(both)!.ShouldContain("Ask them which is safe");
        Why([safe, safe]).ShouldBeNull();
        // At ten in the morning both hours hold; at nine and at eleven one of them does not.
        ContactPreference[] hours =
        [
            new()
            {
                IsSafe = true,
                Address = "a",
                From = new(9, 0),
                Until = new(11, 0),
            },
            new()
            {
                IsSafe = true,
                Address = "a",
                From = new(10, 0),
                Until = new(12, 0),
            },
        ];
        At(hours, TenInLondon).ShouldBeOfType<SafeAnswer.Now>();
        At(hours, TenInLondon.AddHours(-1))
            .ShouldBeOfType<SafeAnswer.Later>()
            .At.ShouldBe(TenInLondon);
        At(hours, TenInLondon.AddHours(1))
            .ShouldBeOfType<SafeAnswer.Later>()
            .At.ShouldBe(TenInLondon.AddDays(1));
        hours[0].Until = new(10, 0);
        At(hours, TenInLondon).ShouldBeOfType<SafeAnswer.No>().Why.ShouldContain("no hour is safe");
    }

    [Fact]
    public void However_many_are_one_nobody_is_written_to_unless_each_of_them_would_be() =>
        Gen.Select(
                Gen.Select(
                    Gen.Bool,
                    Gen.Int[0, 1],
                    Gen.OneOf(Gen.Const((-1, -1)), Gen.Select(Gen.Int[0, 23], Gen.Int[0, 23]))
                ).Array[1, 4],
                Gen.Int[0, 24 * 60 * 400]
            )
            .Sample(
                (said, minutes) =>
                {
                    ContactPreference[] all =
                    [
                        .. said.Select(s => new ContactPreference
                        {
                            IsSafe = s.Item1,
                            Address =
                                !s.Item1 ? null
                                : s.Item2 == 0 ? "a"
                                : "b",
                            From = Hour(s.Item3.Item1, s.Item3),
                            Until = Hour(s.Item3.Item2, s.Item3),
                        }),
                    ];
                    var now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(
                        minutes
                    );
                    var together = At(all, now);
                    (together is SafeAnswer.Now).ShouldBe(
                        all.All(p => At([p], now) is SafeAnswer.Now),
                        "careful wins"
                    );
                    if (all.Any(p => At([p], now) is SafeAnswer.No))
                        together.ShouldBeOfType<SafeAnswer.No>();
                    if (together is SafeAnswer.Later { At: var later })
                        all.ShouldAllBe(p => At(new[] { p }, later) is SafeAnswer.Now);
                    // Neither the order nor saying it twice makes a difference.
                    At([.. all.Reverse()], now).ShouldBe(together);
                    At([.. all, .. all], now).ShouldBe(together);
                }
            );

    private static TimeOnly? Hour(int hour, (int From, int Until) both) =>
        both.From == both.Until ? null : new(hour, 0);

    private static SafeAnswer At(ContactPreference[] preferences, DateTime now) =>
        SafeToContact.Decide(preferences, MessageChannel.Sms, "a", now, Rules);

    private static string? Why(ContactPreference[] preferences) =>
        (At(preferences, TenInLondon) as SafeAnswer.No)?.Why;

    private static TimeOnly Time(int minutes) => new(minutes / 60, minutes % 60);

    private static SafeAnswer Decide(ContactPreference? preference) =>
        SafeToContact.Decide(
            preference is null ? [] : [preference],
            MessageChannel.Sms,
            "a",
            TenInLondon,
            Rules
        );

    private static DateTime? Later(TimeOnly from, TimeOnly until, DateTime now) =>
        (SafeToContact.Within(from, until, now) as SafeAnswer.Later)?.At;

    private static DateTime Utc(string text) =>
        DateTime.SpecifyKind(
            DateTime.ParseExact(text, "s", System.Globalization.CultureInfo.InvariantCulture),
            DateTimeKind.Utc
        );
}
