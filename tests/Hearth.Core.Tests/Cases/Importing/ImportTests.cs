using System.Text;
using Hearth.Core.Access;
using Hearth.Core.Cases.Importing;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Tests.Matching;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Core.Tests.Sources;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Cases.Importing;

public class ImportTests
{
    private const string Heading = "ref,opened,stage,first,last,born,worker,issues,summary";

    private const string Map = """
        reference: ref
        opened: opened
        level: { column: stage, values: { L3: complex, L2: early-help } }
        person: { forename: first, surname: last, birth-date: born }
        lead-worker: worker
        problems: { column: issues, framework: local-plan, values: { attendance: school } }
        notes: [summary]
        """;

    [EachDatabase]
    public async Task Each_row_is_taken_whole_or_not_at_all_and_once_and_a_receipt_says_why(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        var email = await WorkerAsync(database);
        string[] rows =
        [
            $"A1,01/09/2025,L3,Tamsin,Ashgrove,03/02/1990,{email},attendance,Calm mornings",
            $"A2,01/09/2025,L3,Tamsin,Ashgrove,03/02/1990,{email},,Supported already",
            "A3,01/09/2025,L3,Nobody,Whatever,03/02/1991,,,",
            "A4,31/02/2025,L3,Tamsin,Ashgrove,03/02/1990,,,",
            "A5,01/09/2025,L9,Tamsin,Ashgrove,03/02/1990,,,",
            "A6,01/09/2025,L2,Peraan,Oakagrove,01/07/1950,nobody@example.org,,",
            "A7,01/09/2025,L2,Peraan,Oakagrove,01/07/1950,,unlucky,",
            ",01/09/2025,L2,Peraan,Oakagrove,01/07/1950,,,",
            "A8,01/09/2025,L2,Peraan,Oakbgrove,02/07/1951,,,",
        ];

        var first = (await ImportAsync(database, rows)).Done();
        var again = (await ImportAsync(database, rows)).Done();

        (first.Rows, first.Imported, first.AlreadyHere).ShouldBe((9, 1, 0));
        (again.Rows, again.Imported, again.AlreadyHere).ShouldBe((9, 0, 1));
        string Why(int row) => first.Rejected.Single(r => r.Row == row).Why;
        Why(2).ShouldContain("support");
        Why(3).ShouldContain("Nobody known here");
        Why(4).ShouldContain("'opened' is no day");
        Why(5).ShouldContain("no level of need");
        Why(6).ShouldContain("no account");
        Why(7).ShouldContain("'unlucky' is no problem");
        Why(8).ShouldContain("no reference");
        Why(9).ShouldContain("no family");
        await database.WithAsync<AppDb>(async db =>
        {
            var of = await db.Cases.SingleAsync();
            (of.Level, of.OpenedOn).ShouldBe(("complex", new DateOnly(2025, 9, 1)));
            (await db.LeadWorkerSpells.SingleAsync()).From.ShouldBe(of.OpenedOn);
            (await db.Involvements.CountAsync()).ShouldBe(1);
            (await db.CaseNotes.ToListAsync())
                .Select(n => n.Text)
                .Order()
                .ShouldBe([
                    "From the old system, A1: Calm mornings",
                    "From the old system, A1: Problems in the old system (local-plan): school",
                ]);
        });
    }

    [EachDatabase]
    public async Task Whoever_belongs_to_several_families_is_rejected_and_never_guessed(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        await database.WithAsync<AppDb>(async db =>
        {
            var who = (await database.WhoAsync())["P1"];
            var second = FamilyId.New();
            db.Families.Add(
                new()
                {
                    Id = second,
                    Name = "Ashgrove",
                    CreatedRun = 1,
                }
            );
            db.FamilyMembers.Add(
                new()
                {
                    FamilyId = second,
                    PersonId = who,
                    Role = MemberRole.OtherAdult,
                }
            );
            await db.SaveChangesAsync();
        });

        var done = (
            await ImportAsync(database, ["A1,01/09/2025,L3,Tamsin,Ashgrove,03/02/1990,,,"])
        ).Done();

        done.Rejected.Single().Why.ShouldContain("several families");
        (await database.WithAsync<AppDb, int>(db => db.Cases.CountAsync())).ShouldBe(0);
    }

    [EachDatabase]
    public async Task A_file_that_is_not_utf_8_is_refused_and_no_letter_is_lost(Database kind)
    {
        await using var database = await GivenAsync(kind);

        (
            await ImportAsync(
                database,
                ["A1,01/09/2025,L3,Zoë,Ashgrove,03/02/1990,,,"],
                encoding: Encoding.Latin1
            )
        )
            .Refused()
            .ShouldContain("not UTF-8");
        (await database.WithAsync<AppDb, int>(db => db.Cases.CountAsync())).ShouldBe(0);
    }

    [EachDatabase]
    public async Task A_map_or_file_that_does_not_fit_is_refused_and_nothing_is_taken(Database kind)
    {
        await using var database = await GivenAsync(kind);
        string[] row = ["A1,01/09/2025,L3,Tamsin,Ashgrove,03/02/1990,,,"];

        (await ImportAsync(database, row, Map + "\nnonsense: yes"))
            .Refused()
            .ShouldContain("nonsense");
        (
            await ImportAsync(
                database,
                row,
                Map.Replace("local-plan", "no-plan", StringComparison.Ordinal)
            )
        )
            .Refused()
            .ShouldContain("no-plan");
        (
            await ImportAsync(
                database,
                row,
                Map.Replace("summary", "story", StringComparison.Ordinal)
            )
        )
            .Refused()
            .ShouldContain("'story'");
        (
            await ImportAsync(database, row, by: Actor.Nobody with { Role = Role.Auditor })
        ).ShouldBeOfType<Outcome<CasesImported>.NotFound>();
        (await database.WithAsync<AppDb, int>(db => db.Cases.CountAsync())).ShouldBe(0);
    }

    private static async Task<TestDatabase> GivenAsync(Database kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync(
            "2025-09-30",
            [GivenReturns.Crime("1"), .. GivenReturns.Others()]
        );
        await database.MatchAsync();
        var who = await database.WhoAsync();
        await database.WithAsync<AppDb>(async db =>
        {
            foreach (var person in new[] { who["P1"], who["PX0"] })
            {
                var family = FamilyId.New();
                db.Families.Add(
                    new()
                    {
                        Id = family,
                        Name = "Ashgrove",
                        CreatedRun = 1,
                    }
                );
                db.FamilyMembers.Add(
                    new()
                    {
                        FamilyId = family,
                        PersonId = person,
                        Role = MemberRole.Parent,
                    }
                );
            }
            await db.SaveChangesAsync();
        });
        return database;
    }

    private static async Task<string> WorkerAsync(TestDatabase database)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        (
            await database.WithAsync<AddUserOperation, Outcome<User>>(add =>
                add.RunAsync(
                    new(email, "Ada Larchfield", Role.LeadWorker, "council", "larch lane at dusk"),
                    Actor.DataTeam(Purpose.ManageAccounts),
                    default
                )
            )
        ).Done();
        return email;
    }

    private static async Task<Outcome<CasesImported>> ImportAsync(
        TestDatabase database,
        string[] rows,
        string map = Map,
        Actor? by = null,
        Encoding? encoding = null
    )
    {
        var text = string.Join('\n', rows.Prepend(Heading));
        var file = GivenReturns.Put(database, "cases.csv", text);
        if (encoding is not null)
            await File.WriteAllTextAsync(file, text, encoding);
        var mapped = GivenReturns.Put(database, "map.yaml", map);
        return await database.WithAsync<ImportCasesOperation, Outcome<CasesImported>>(o =>
            o.RunAsync(new(file, mapped), by ?? Actor.DataTeam(Purpose.SupportFamilies), default)
        );
    }
}
