using CsCheck;
using Hearth.Rules.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Rules.Tests.Sharing.Notices;

[Trait("Requirement", "SH-5")]
public class ToldClockTests
{
    private static readonly FairProcessingRules Rules = FairProcessingReader.Read(
        Checkout.PathOf("rulebook")
    );
    private static readonly ToldFact[] All = Enum.GetValues<ToldFact>();
    private static readonly DateOnly Came = new(2026, 3, 10);

    [Theory]
    [InlineData("2026-04-10", ToldState.Due)]
    [InlineData("2026-04-11", ToldState.Overdue)]
    public void A_month_after_obtaining_there_is_still_time_and_the_day_after_there_is_none(
        string day,
        ToldState expected
    ) => On(day, new(Came)).Is.ShouldBe(expected);

    [Theory]
    [InlineData("2026-01-31", "2026-02-28")]
    [InlineData("2028-01-31", "2028-02-29")]
    [InlineData("2026-09-30", "2026-10-30")]
    public void A_month_without_such_a_date_ends_on_its_last_day(string came, string due) =>
        On(came, new(Day(came))).Due.ShouldBe(Day(due));

    [Theory]
    [InlineData("2026-03-20", ToldState.Due)]
    [InlineData("2026-03-21", ToldState.Overdue)]
    public void The_first_communication_brings_the_day_forward(string day, ToldState expected)
    {
        var standing = On(day, new(Came, new(2026, 3, 20)));
        (standing.Is, standing.Because).ShouldBe((expected, DueBecause.FirstCommunication));
    }

    [Theory]
    [InlineData("2026-03-15", ToldState.Due)]
    [InlineData("2026-03-16", ToldState.Overdue)]
    public void The_first_disclosure_brings_it_forward_too_and_the_earliest_of_all_counts(
        string day,
        ToldState expected
    )
    {
        var standing = On(day, new(Came, new(2026, 3, 20), new(2026, 3, 15)));
        (standing.Is, standing.Because).ShouldBe((expected, DueBecause.FirstDisclosure));
    }

    [Fact]
    public void What_comes_after_the_month_moves_nothing()
    {
        var standing = On("2026-04-01", new(Came, new(2026, 4, 10), new(2026, 5, 1)));
        (standing.Due, standing.Because).ShouldBe((new(2026, 4, 10), DueBecause.Obtained));
    }

    [Fact]
    public void A_talk_before_anything_came_counts_for_nothing_and_a_disclosure_before_does()
    {
        On("2026-03-12", new(Came, new(2026, 3, 9))).Due.ShouldBe(new(2026, 4, 10));
        On("2026-03-12", new(Came, new(2026, 3, 10))).Due.ShouldBe(new(2026, 3, 10));
        On("2026-03-12", new(Came, null, new(2026, 3, 9))).Is.ShouldBe(ToldState.Overdue);
    }

    [Theory]
    [InlineData("2026-04-19", ToldState.Overdue)]
    [InlineData("2026-04-20", ToldState.Told)]
    public void Somebody_told_late_is_told_from_that_day(string day, ToldState expected) =>
        On(day, new(Came), [new(new(2026, 4, 20), All)]).Is.ShouldBe(expected);

    [Fact]
    public void Four_of_the_five_facts_are_not_enough_and_the_fifth_may_be_told_later()
    {
        var four = new Telling(new(2026, 3, 12), [.. All.Where(f => f != ToldFact.Storage)]);

        var standing = On("2026-05-01", new(Came), [four]);

        (standing.Is, standing.Missing.Single()).ShouldBe((ToldState.Overdue, ToldFact.Storage));
        On("2026-05-01", new(Came), [four, new(new(2026, 4, 30), [ToldFact.Storage])])
            .Is.ShouldBe(ToldState.Told);
    }

    [Theory]
    [InlineData("2026-04-14", ToldState.Overdue)]
    [InlineData("2026-04-15", ToldState.Excepted)]
    [InlineData("2026-07-14", ToldState.Excepted)]
    [InlineData("2026-07-15", ToldState.LookAgain)]
    public void An_exception_holds_from_its_day_until_the_day_to_look_again(
        string day,
        ToldState expected
    ) =>
        On(day, new(Came), exceptions: [new(new(2026, 4, 15), new(2026, 7, 15))])
            .Is.ShouldBe(expected);

    [Fact]
    public void A_later_exception_that_still_holds_answers_for_an_earlier_one()
    {
        ExceptionTaken[] taken =
        [
            new(new(2026, 4, 1), new(2026, 7, 1)),
            new(new(2026, 7, 1), new(2026, 10, 1)),
        ];
        On("2026-07-01", new(Came), exceptions: taken).Is.ShouldBe(ToldState.Excepted);
        On("2026-10-01", new(Came), exceptions: taken).Is.ShouldBe(ToldState.LookAgain);
    }

    [Fact]
    public void A_family_stands_as_its_gravest_member_does()
    {
        var told = On("2026-05-01", new(Came), [new(Came, All)]);
        var late = On("2026-05-01", new(Came));
        var later = On("2026-05-01", new(Came.AddDays(-5)));

        ToldClock.OfFamily([told, late, later]).ShouldBe(later);
        ToldClock.OfFamily([told]).ShouldBe(told);
        ToldClock.OfFamily([]).ShouldBeNull();
    }

    private static readonly Gen<DateOnly> Days = Gen.Int[-60, 120].Select(d => Came.AddDays(d));
    private static readonly Gen<DateOnly?> Maybe = Gen.Int[-60, 240]
        .Select(d => d > 120 ? (DateOnly?)null : Came.AddDays(d));
    private static readonly Gen<Telling> Tellings = Gen.Select(
        Days,
        Gen.Enum<ToldFact>().Array[0, 5],
        (on, facts) => new Telling(on, facts)
    );
    private static readonly Gen<ExceptionTaken> Exceptions = Gen.Select(
        Days,
        Gen.Int[1, 90],
        (from, days) => new ExceptionTaken(from, from.AddDays(days))
    );

    [Fact]
    public void Telling_more_never_makes_it_graver_nor_the_day_another() =>
        Gen.Select(
                Days,
                Gen.Select(Days, Maybe, Maybe, (o, c, d) => new Obtained(o, c, d)),
                Tellings.Array[0, 4],
                Exceptions.Array[0, 3],
                Tellings
            )
            .Sample(
                (day, obtained, before, exceptions, more) =>
                {
                    var was = ToldClock.On(day, obtained, before, exceptions, Rules);
                    var now = ToldClock.On(day, obtained, [.. before, more], exceptions, Rules);
                    return now.Is <= was.Is
                        && now.Due == was.Due
                        && now.Missing.All(was.Missing.Contains);
                }
            );

    [Fact]
    public void The_day_is_never_later_than_a_month_after_obtaining() =>
        Gen.Select(Days, Maybe, Maybe, (o, c, d) => new Obtained(o, c, d))
            .Sample(o => ToldClock.On(Came, o, [], [], Rules).Due <= o.On.AddMonths(1));

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static ToldStanding On(
        string day,
        Obtained obtained,
        Telling[]? tellings = null,
        ExceptionTaken[]? exceptions = null
    ) => ToldClock.On(Day(day), obtained, tellings ?? [], exceptions ?? [], Rules);
}
