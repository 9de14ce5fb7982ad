using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Core.Sharing;
using Hearth.Core.Tests.Eligibility;
using Hearth.Rules.Sharing;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hearth.Core.Tests.Access;

/// <summary>PostgreSQL repeats the rules: as the role the program uses, by plain SQL, with every actor's settings.</summary>
[Trait("Requirement", "SH-1"), Trait("Requirement", "SE-1")]
public class RowSecurityTests
{
    /// <summary>Held although no column of theirs is called a family's, a person's or a case's.</summary>
    private static readonly string[] HeldBesides =
    [
        "people_family",
        "people_person",
        "sharing_request",
        "sharing_told_member",
    ];

    [Fact]
    public async Task By_plain_SQL_nobody_sees_a_family_that_the_rules_deny()
    {
        await using var council = await CreateAsync();
        var (family, child, parent) = await council.FamilyAsync();
        await council.TwoProblemsAsync(child, parent);
        await council.RunAsync();
        var officer = await council.UserAsync(Role.InformationGovernanceOfficer);
        var users = new List<(Actor Actor, Reach Reach)>();
        foreach (
            var role in Enum.GetValues<Role>().Where(r => r is not (Role.System or Role.DataTeam))
        )
        {
            var (works, named) = (await council.UserAsync(role), await council.UserAsync(role));
            await council.WorksWithAsync(works, family);
            await council.WorksWithAsync(named, family);
            users.Add((await council.UserAsync(role), Reach.None));
            users.Add((works, Reach.WorksWith));
            users.Add((named, Reach.WorksWith | Reach.NamedOnSeal));
        }
        var (shown, hidden) = (0, 0);
        foreach (var isSealed in new[] { false, true })
        {
            if (isSealed)
                await council.SealAsync(
                    family,
                    officer,
                    [.. users.Where(u => u.Reach.HasFlag(Reach.NamedOnSeal)).Select(u => u.Actor)]
                );
            foreach (var (actor, reach) in users)
            {
                var state = await council.Database.WithAsync<SharingStateQuery, SharingState>(q =>
                    q.ReadAsync(default)
                );
                var may =
                    MayKnow
                        .Decide(
                            state,
                            new(
                                FlowKind.FamilyPage,
                                actor.AgencyId,
                                actor.RoleId,
                                Kebab.Of(actor.Purpose),
                                "council",
                                isSealed ? reach | Reach.Sealed : reach & ~Reach.NamedOnSeal
                            )
                        )
                        .Verdict == Verdict.Permit;
                foreach (
                    var (table, column) in new[]
                    {
                        ("people_family", "id"),
                        ("people_member", "family_id"),
                        ("eligibility_entry", "family_id"),
                        ("eligibility_need", "family_id"),
                    }
                )
                    (await CountAsync(council, actor, table, column, family.Value) > 0).ShouldBe(
                        may,
                        $"{actor.Role} {reach} {isSealed} {table}"
                    );
                (await CountAsync(council, actor, "people_person", "id", child.Value) > 0).ShouldBe(
                    may,
                    $"{actor.Role} {reach} {isSealed} person"
                );
                (shown, hidden) = may ? (shown + 1, hidden) : (shown, hidden + 1);
            }
        }
        shown.ShouldBeGreaterThan(10);
        hidden.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Without_settings_the_database_shows_nothing_to_the_role_the_program_uses()
    {
        await using var council = await CreateAsync();
        await council.FamilyAsync();
        await using var connection = new NpgsqlConnection(
            council.Database.Folder.PostgresConnectionString
        );
        await connection.OpenAsync();
        (await ScalarAsync(connection, "SELECT count(*) FROM people_family")).ShouldBe(0);
        (await ScalarAsync(connection, "SELECT count(*) FROM people_person")).ShouldBe(0);
        (
            await ScalarAsync(
                connection,
                "SELECT count(*) FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)"
            )
        ).ShouldBe(0);
        // A write beyond what may be known is refused too.
        var write = async () =>
            await ScalarAsync(
                connection,
                "WITH w AS (INSERT INTO people_family (id, name, created_run) VALUES (gen_random_uuid(), 'Ashgrove', 1) RETURNING 1) SELECT count(*) FROM w"
            );
        (await write.ShouldThrowAsync<PostgresException>()).SqlState.ShouldBe("42501");
    }

    [Fact]
    public async Task Every_table_about_a_family_is_under_it_and_forced()
    {
        await using var council = await CreateAsync();
        var held = await council.Database.WithAsync<AppDb, List<string>>(db =>
            db.Database.SqlQueryRaw<string>(
                    "SELECT relname::text AS \"Value\" FROM pg_class WHERE relrowsecurity AND relforcerowsecurity ORDER BY 1"
                )
                .ToListAsync()
        );
        HeldBesides.Except(held).ShouldBeEmpty();
        // A table added tomorrow that names a family, person or case has to be put under it, or here with its reason.
        var naming = await council.Database.WithAsync<AppDb, List<string>>(db =>
            db.Database.SqlQueryRaw<string>(
                    "SELECT DISTINCT table_name::text AS \"Value\" FROM information_schema.columns WHERE table_schema = 'public' AND column_name IN ('family_id', 'person_id', 'case_id') ORDER BY 1"
                )
                .ToListAsync()
        );
        naming
            .Except(held)
            .ShouldBe([
                // What the policies go by.
                "access_emergency",
                "access_family_seal",
            ]);
    }

    private static Task<Council> CreateAsync()
    {
        Assert.SkipWhen(TestDatabase.PostgresServer is null, "No PostgreSQL server");
        return Council.CreateAsync(Database.Postgres);
    }

    /// <summary>Rows of a table, on a connection of the actor's request.</summary>
    private static Task<long> CountAsync(
        Council council,
        Actor actor,
        string table,
        string column,
        Guid id
    ) =>
        council.Database.WithAsync<IServiceProvider, long>(async services =>
        {
            var limit = (LimitRowsOperation)services.GetService(typeof(LimitRowsOperation))!;
            var db = (AppDb)services.GetService(typeof(AppDb))!;
            limit.ToNobody();
            await limit.RunAsync(actor, default);
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT count(*) FROM {table} WHERE {column} = '{id:D}'";
            return (long)(await command.ExecuteScalarAsync())!;
        });

    private static async Task<long> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
