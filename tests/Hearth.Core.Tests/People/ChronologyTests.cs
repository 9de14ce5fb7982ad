using Hearth.Core.Access;
using Hearth.Core.People;
using Hearth.Core.People.Chronology;
using Hearth.Core.Tests.Eligibility;
using Hearth.Rules.Facts;
using Hearth.Testing;

namespace Hearth.Core.Tests.People;

[Trait("Requirement", "SU-11")]
public class ChronologyTests
{
    [EachDatabase]
    public async Task What_happened_is_told_the_latest_first_also_from_long_ago_and_reading_it_is_an_event(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, _) = await council.FamilyAsync();
        await council.RecordAsync(
            child,
            "suspensions-exclusions",
            new Fact(FactKind.PermanentExclusion, new(2019, 3, 2)),
            new Fact(FactKind.PermanentExclusion, new(2026, 3, 2))
        );

        var read = (await ReadAsync(council, family, Role.ProgrammeAnalyst))!;

        read.Events.Select(e => e.Date).ShouldBe([new(2026, 3, 2), new(2019, 3, 2)]);
        read.Events.ShouldAllBe(e => e.Person == child);
        (await council.EventsAsync())[^1].ShouldBe("people.chronology-read");
    }

    [EachDatabase]
    public async Task To_whoever_may_not_know_of_the_family_there_is_none(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();

        (await ReadAsync(council, family, Role.Administrator)).ShouldBeNull();
        (await council.EventsAsync())[^1].ShouldBe("access.refused");
        (await ReadAsync(council, FamilyId.New(), Role.ProgrammeAnalyst)).ShouldBeNull();
    }

    [Fact]
    public void A_filter_keeps_what_happened_on_its_first_and_last_day_and_what_still_went_on()
    {
        var day = new DateOnly(2026, 3, 2);
        var happened = Event(new(FactKind.PermanentExclusion, day));
        new ChronologyFilter(From: day, To: day).Keeps(happened).ShouldBeTrue();
        new ChronologyFilter(From: day.AddDays(1)).Keeps(happened).ShouldBeFalse();
        new ChronologyFilter(To: day.AddDays(-1)).Keeps(happened).ShouldBeFalse();
        var open = Event(new(FactKind.ChildInNeed, day));
        new ChronologyFilter(From: day.AddYears(1)).Keeps(open).ShouldBeTrue();
        var ended = Event(new(FactKind.ChildInNeed, day, day.AddDays(9)));
        new ChronologyFilter(From: day.AddDays(9)).Keeps(ended).ShouldBeTrue();
        new ChronologyFilter(From: day.AddDays(10)).Keeps(ended).ShouldBeFalse();
        var person = PersonId.New();
        new ChronologyFilter(Person: person)
            .Keeps(happened with { Person = person })
            .ShouldBeTrue();
        new ChronologyFilter(Person: person)
            .Keeps(happened with { Person = PersonId.New() })
            .ShouldBeFalse();
        new ChronologyFilter(Person: person).Keeps(happened with { Person = null }).ShouldBeTrue();
        new ChronologyFilter(Kind: ChronologyKind.Work).Keeps(happened).ShouldBeFalse();
        new ChronologyFilter(Source: "Another").Keeps(happened).ShouldBeFalse();
    }

    private static ChronologyEvent Event(Fact fact) =>
        new(ChronologyKind.Record, fact.Start!.Value, null, "Somebody", "A source", fact);

    private static Task<ChronologyRead?> ReadAsync(Council council, FamilyId family, Role role) =>
        council.Database.WithAsync<ChronologyQuery, ChronologyRead?>(q =>
            q.RunAsync(family, Council.Analyst with { Role = role }, CancellationToken.None)
        );
}
