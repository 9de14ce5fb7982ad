using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.People;
using Hearth.Core.Tests.Sources;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Matching;

/// <summary>Who belongs to whom, where somebody knows better than the returns.</summary>
[Trait("Requirement", "MA-3")]
public class FamilyDecisionTests
{
    private const string Heading =
        "EpisodeID,PersonID,FamilyID,Forename,Surname,DOB,Sex,NHSNumber,Address,Postcode,Relationship,StartDate,EndDate,Reason,Worker,WorkerPhone";

    // A mother and her child; an aunt and her child; a father whom no return says to be one.
    private static readonly string[] Rows =
    [
        Row("mother", "F1", "Tamsin", "Ashgrove", "03/02/1990", "F", "1 Larch Lane", "mother"),
        Row("child", "F1", "Robin", "Ashgrove", "09/05/2016", "M", "1 Larch Lane", "child"),
        Row("aunt", "F2", "Morwen", "Birchley", "04/06/1988", "F", "9 Teasel Road", "mother"),
        Row("cousin", "F2", "Perran", "Birchley", "01/03/2018", "M", "9 Teasel Road", "child"),
        Row("father", "F3", "Jory", "Copseland", "21/08/1989", "M", "4 Weir Walk", ""),
    ];

    [EachDatabase]
    public async Task A_father_somebody_knows_of_is_of_the_family_and_says_by_whose_word(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        var who = await database.WhoAsync();

        (await database.PersonsAsync(who["father"], who["child"], DecisionKind.ParentOf)).Made();
        await database.MatchAsync();

        (await database.FamiliesAsync()).ShouldBe(["aunt cousin", "child father mother"]);
        var because = await database.WithAsync<AppDb, string>(db =>
            db.FamilyMembers.Where(m => m.PersonId == who["father"])
                .Select(m => m.Because)
                .SingleAsync()
        );
        because.ShouldContain("named as parent in a decision of 1 October 2026");
    }

    [EachDatabase]
    public async Task Whoever_somebody_took_out_of_a_family_is_of_it_no_more_in_any_later_run(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        var who = await database.WhoAsync();
        var family = await FamilyOfAsync(database, who["child"]);

        var made = (await OutAsync(database, family, who["mother"])).Made();
        await database.MatchAsync();
        await database.MatchAsync();
        var without = await database.FamiliesAsync();
        await database.UndoAsync(made.Id);
        await database.MatchAsync();

        without.ShouldBe(["aunt cousin", "child"]);
        (await database.FamiliesAsync()).ShouldBe(["aunt cousin", "child mother"]);
    }

    [EachDatabase]
    public async Task An_old_id_leads_to_where_the_person_is_now(Database kind)
    {
        await using var database = await GivenAsync(kind);
        var who = await database.WhoAsync();
        (await database.PersonsAsync(who["mother"], who["aunt"], DecisionKind.SamePerson)).Made();
        await database.MatchAsync();

        var now = (await database.WhoAsync())["mother"];
        var old = new[] { who["mother"], who["aunt"] }.Single(p => p != now);
        var led = await database.WithAsync<WhereNowQuery, PersonNow?>(q =>
            q.RunAsync(old, Actor.DataTeam(), default)
        );

        led.ShouldNotBeNull().Person.ShouldBe(now);
        (
            await database.WithAsync<WhereNowQuery, PersonNow?>(q =>
                q.RunAsync(now, Actor.DataTeam(), default)
            )
        ).ShouldBeNull();
    }

    [EachDatabase]
    public async Task A_child_moves_from_one_family_to_another(Database kind)
    {
        await using var database = await GivenAsync(kind);
        var who = await database.WhoAsync();
        var (from, to) = (
            await FamilyOfAsync(database, who["cousin"]),
            await FamilyOfAsync(database, who["child"])
        );

        (await OutAsync(database, from, who["cousin"])).Made();
        (await database.PersonsAsync(who["cousin"], who["child"], DecisionKind.SiblingOf)).Made();
        await database.MatchAsync();

        (await database.FamiliesAsync()).ShouldContain("child cousin mother");
        (await FamilyOfAsync(database, who["child"])).ShouldBe(to);
    }

    [EachDatabase]
    public async Task An_expected_child_whose_birth_somebody_recorded_is_a_child_of_the_family(
        Database kind
    )
    {
        await using var database = await GivenAsync(
            kind,
            Row("unborn", "F1", "", "Ashgrove", "", "", "1 Larch Lane", "child")
        );
        var who = await database.WhoAsync();
        await SetExpectedAsync(database, new(2025, 11, 20));
        await database.MatchAsync();

        Outcome<DecisionMade> Recorded(DateOnly born) =>
            database
                .WithAsync<RecordBirthOperation, Outcome<DecisionMade>>(o =>
                    o.RunAsync(
                        new(who["unborn"], "Elowen", born, "F", "The midwife rang"),
                        Actor.DataTeam(),
                        default
                    )
                )
                .GetAwaiter()
                .GetResult();

        Recorded(new(2026, 9, 1)).ShouldBeOfType<Outcome<DecisionMade>.Refused>();
        Recorded(new(2025, 11, 12)).Made();
        Recorded(new(2025, 11, 13))
            .ShouldBeOfType<Outcome<DecisionMade>.Refused>()
            .Reason.ShouldContain("The midwife rang");
        await database.MatchAsync();

        var (role, child) = await database.WithAsync<AppDb, (MemberRole, Person)>(async db =>
            (
                await db
                    .FamilyMembers.Where(m => m.PersonId == who["unborn"])
                    .Select(m => m.Role)
                    .SingleAsync(),
                await db.People.SingleAsync(p => p.Id == who["unborn"])
            )
        );
        role.ShouldBe(MemberRole.Child);
        (child.Forename, child.BirthDate).ShouldBe(("Elowen", new DateOnly(2025, 11, 12)));
    }

    private static string Row(
        string person,
        string family,
        string forename,
        string surname,
        string born,
        string sex,
        string address,
        string relationship
    ) =>
        $"E-{person},{person},{family},{forename},{surname},{born},{sex},,\"{address}, Emberford\",QX1 2AB,{relationship},01/02/2025,,,,";

    private static async Task<TestDatabase> GivenAsync(
        Database kind,
        params IEnumerable<string> more
    )
    {
        var database = await TestDatabase.CreateAsync(kind);
        var text = string.Join('\n', [Heading, .. Rows, .. more]) + "\n";
        await database.LoadAsync(
            "early-help",
            GivenReturns.Put(database, "early-help_2025-10-31.csv", text)
        );
        await database.MatchAsync();
        return database;
    }

    private static Task<Outcome<DecisionMade>> OutAsync(
        TestDatabase database,
        FamilyId family,
        PersonId person
    ) =>
        database.WithAsync<TakeOutOfFamilyOperation, Outcome<DecisionMade>>(o =>
            o.RunAsync(new(family, person, "They only lodged there"), Actor.DataTeam(), default)
        );

    private static Task<FamilyId> FamilyOfAsync(TestDatabase database, PersonId person) =>
        database.WithAsync<AppDb, FamilyId>(db =>
            db.FamilyMembers.Where(m => m.PersonId == person).Select(m => m.FamilyId).SingleAsync()
        );

    private static Task SetExpectedAsync(TestDatabase database, DateOnly due) =>
        database.WithAsync<AppDb>(db =>
            db.Identities.Where(i => i.PersonRef == "unborn")
                .ExecuteUpdateAsync(s => s.SetProperty(i => i.ExpectedDate, due))
        );
}
