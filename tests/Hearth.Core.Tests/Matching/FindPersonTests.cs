using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Finding;
using Hearth.Core.Matching.Running;
using Hearth.Core.People;
using Hearth.Core.Tests.Sources;
using Hearth.Rules.Cases;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Matching;

[Trait("Requirement", "MA-1")]
public class FindPersonTests
{
    private static readonly PersonAsked Tamsin = new()
    {
        Forename = "tamsin",
        Surname = "Ashgrove",
        BirthDate = new(1990, 2, 3),
    };

    [EachDatabase]
    public async Task Somebody_known_is_found_with_probability_grade_and_reasons(Database kind)
    {
        await using var database = await GivenAsync(kind);
        var who = await database.WhoAsync();

        var found = (await AskAsync(database, Tamsin)).Single(p => p.Id == who["P1"]);
        var nearer = await AskAsync(
            database,
            Tamsin with
            {
                Address = "1 Larch Lane, Emberford",
                Postcode = "qx12ab",
            }
        );

        (found.Grade, found.Score).ShouldBe((MatchGrade.Good, 0.6));
        found.Fields.ShouldContain(f => f.Field == "forename" && f.Weight > 0);
        nearer[0].Grade.ShouldBe(MatchGrade.Superior);
        nearer[0].Probability.ShouldBeGreaterThan(found.Probability);
    }

    [Fact]
    public void Where_nobody_is_known_any_more_asking_is_no_error() =>
        IdentityTable.InfantsSince([]).ShouldBe(DateOnly.MinValue);

    [EachDatabase]
    public async Task Typing_errors_in_both_names_and_a_nickname_do_not_hide_somebody(Database kind)
    {
        await using var database = await GivenAsync(kind);
        var who = await database.WhoAsync();

        (
            await AskAsync(database, Tamsin with { Forename = "Tasmin", Surname = "Ashgorve" })
        ).ShouldContain(p => p.Id == who["P1"]);
        (
            await AskAsync(
                database,
                Tamsin with
                {
                    Surname = "Ashgorve",
                    BirthDate = null,
                    Postcode = "QX1 2AB",
                }
            )
        ).ShouldContain(p => p.Id == who["P1"]);
        (
            await AskAsync(database, Tamsin with { Forename = "Nobody", Surname = "Whatever" })
        ).ShouldBeEmpty("a birth date alone is nobody");
    }

    [EachDatabase]
    public async Task A_new_run_is_looked_in_at_once(Database kind)
    {
        await using var database = await GivenAsync(kind);
        var stranger = Tamsin with { BirthDate = new(1964, 8, 9) };
        (await AskAsync(database, stranger)).ShouldNotContain(p => p.Grade == MatchGrade.Good);

        await database.LoadCrimeAsync("2025-10-31", GivenReturns.Crime("9", dob: "09/08/1964"));
        await database.MatchAsync();

        (await AskAsync(database, stranger))[0].Grade.ShouldBe(MatchGrade.Good);
    }

    [EachDatabase]
    public async Task Too_little_is_refused_and_whoever_may_not_see_families_learns_nothing(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        foreach (
            var fishing in new PersonAsked[]
            {
                new() { Surname = "Ashgrove" },
                new() { Surname = "Ashgrove", BirthDate = new(1990, 2, 3) },
                new() { Postcode = "QX1 2AB" },
                Tamsin with
                {
                    BirthDate = null,
                },
                Tamsin with
                {
                    NhsNumber = "1234567890",
                },
            }
        )
            (
                await RunAsync(database, fishing, Actor.DataTeam())
            ).ShouldBeOfType<Outcome<PeopleAnswered>.Refused>();
        var stranger = new Actor(
            "sam",
            "school",
            Role.PartnerDataContact,
            Purpose.IdentifyFamilies
        );
        (
            await RunAsync(database, Tamsin, stranger)
        ).ShouldBeOfType<Outcome<PeopleAnswered>.NotFound>();
    }

    [EachDatabase]
    public async Task That_somebody_asked_is_an_event_and_what_they_typed_is_not_in_it(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        await AskAsync(database, Tamsin);

        var detail = await database.WithAsync<AppDb, string?>(db =>
            db.Events.Where(e => e.Kind == "matching.person-sought")
                .Select(e => e.Detail)
                .SingleAsync()
        );

        detail.ShouldBe("""{"by":["forename","surname","birth-date"],"run":1}""");
    }

    [EachDatabase, Trait("Requirement", "SE-1")]
    public async Task Whether_a_hidden_address_is_theirs_is_told_to_those_named_alone(Database kind)
    {
        await using var database = await GivenAsync(kind);
        var person = (await database.WhoAsync())["P1"];
        var named = Guid.NewGuid();
        var asked = Tamsin with { Address = "1 Larch Lane, Emberford", Postcode = "QX1 2AB" };
        await database.WithAsync<AppDb>(async db =>
        {
            var id = Guid.CreateVersion7();
            db.Markers.Add(
                new()
                {
                    Id = id,
                    PersonId = person,
                    Kind = "confidential-address",
                    Does = MarkerDoes.HideAddress,
                    Says = "Fled",
                    Cleared = [new() { MarkerId = id, UserId = named }],
                }
            );
            await db.SaveChangesAsync();
        });

        var other = await FoundAsync(Guid.NewGuid());
        other.Grade.ShouldBe(MatchGrade.Good);
        other.Fields.ShouldAllBe(f => !f.Field.Contains("home"));
        var cleared = await FoundAsync(named);
        cleared.Grade.ShouldBe(MatchGrade.Superior);
        cleared.Probability.ShouldBeGreaterThan(other.Probability);

        // Nor by whether anybody is found: by their name the right postcode finds them no more than a wrong one.
        var byPlace = asked with
        {
            Address = null,
            BirthDate = null,
        };
        (await IdsAsync(byPlace, Guid.NewGuid())).ShouldNotContain(person);
        (await IdsAsync(byPlace, named)).ShouldContain(person);
        foreach (var postcode in new[] { "QX1 2AB", "QX9 9ZZ", null })
            (
                await FoundAsync(Guid.NewGuid(), asked with { Address = null, Postcode = postcode })
            ).ShouldSatisfyAllConditions(
                p => p.Weight.ShouldBe(other.Weight),
                p => p.Fields.Count.ShouldBe(other.Fields.Count)
            );

        async Task<PersonId[]> IdsAsync(PersonAsked by, Guid user) =>
            [
                .. (
                    await RunAsync(
                        database,
                        by,
                        new(
                            user.ToString("D"),
                            "council",
                            Role.ProgrammeAnalyst,
                            Purpose.IdentifyFamilies
                        )
                    )
                )
                    .ShouldBeOfType<Outcome<PeopleAnswered>.Ok>()
                    .Value.People.Select(p => p.Id),
            ];

        async Task<PersonFound> FoundAsync(Guid user, PersonAsked? by = null) =>
            (
                await RunAsync(
                    database,
                    by ?? asked,
                    new(
                        user.ToString("D"),
                        "council",
                        Role.ProgrammeAnalyst,
                        Purpose.IdentifyFamilies
                    )
                )
            )
                .ShouldBeOfType<Outcome<PeopleAnswered>.Ok>()
                .Value.People.Single(p => p.Id == person);
    }

    private static async Task<TestDatabase> GivenAsync(Database kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync(
            "2025-09-30",
            [
                GivenReturns.Crime("1", dob: "03/02/1990"),
                GivenReturns.Crime("2", dob: "11/09/1970"),
                .. GivenReturns.Others(),
            ]
        );
        await database.MatchAsync();
        return database;
    }

    private static Task<Outcome<PeopleAnswered>> RunAsync(
        TestDatabase database,
        PersonAsked asked,
        Actor actor
    ) =>
        database.WithAsync<FindPersonOperation, Outcome<PeopleAnswered>>(o =>
            o.RunAsync(new(asked), actor, default)
        );

    private static async Task<IReadOnlyList<PersonFound>> AskAsync(
        TestDatabase database,
        PersonAsked asked
    ) =>
        (await RunAsync(database, asked, Actor.DataTeam()))
            .ShouldBeOfType<Outcome<PeopleAnswered>.Ok>()
            .Value.People;
}
