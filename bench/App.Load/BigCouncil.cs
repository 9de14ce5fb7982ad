using System.Diagnostics;
using System.Globalization;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Assessments;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Cases.Team;
using Hearth.Core.Data;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Rules.Cases;
using Npgsql;

namespace Hearth.Bench.Load;

/// <summary>A demo's council on PostgreSQL, where each of many lead workers supports some families and has begun to assess them.</summary>
internal sealed class BigCouncil(DataFolder folder) : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddLogging()
        .AddHearthCore(folder)
        .BuildServiceProvider();

    private readonly Actor analyst = Somebody(Role.ProgrammeAnalyst, Purpose.IdentifyFamilies);
    private readonly Actor hub = Somebody(Role.HubWorker, Purpose.Safeguard);
    private readonly Actor manager = Somebody(Role.LocalityManager, Purpose.CoordinateSupport);

    public DataFolder Folder => folder;

    public Dictionary<string, string> Environment =>
        new()
        {
            ["HEARTH_DATA"] = folder.Path,
            ["HEARTH_DATABASE"] = folder.PostgresConnectionString!,
        };

    /// <summary>An empty database of its own on a server, and the demo of so many inhabitants in it.</summary>
    public static async Task<BigCouncil> MakeAsync(string server, string hearth, int inhabitants)
    {
        var name = $"hearth_load_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        var council = new BigCouncil(
            new(
                Path.Combine(Path.GetTempPath(), name),
                new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString()
            )
        );
        var start = new ProcessStartInfo(
            hearth,
            ["demo", "--no-serve", "--people", inhabitants.ToString(CultureInfo.InvariantCulture)]
        )
        {
            RedirectStandardOutput = true,
        };
        foreach (var (key, value) in council.Environment)
            start.Environment[key] = value;
        using var demo = Process.Start(start)!;
        await demo.StandardOutput.ReadToEndAsync();
        await demo.WaitForExitAsync();
        return demo.ExitCode == 0
            ? council
            : throw new InvalidOperationException($"the demo ended with {demo.ExitCode}");
    }

    public async Task<long> PeopleAsync() =>
        (long)(await ScalarAsync("SELECT count(*) FROM people_person"))!;

    /// <summary>Accounts by e-mail address, and the families and cases of each.</summary>
    public async Task<IReadOnlyList<(string Email, FamilyId Family, CaseId Case)>> WorkAsync(
        int practitioners,
        int each
    )
    {
        var families = await FamiliesAsync(practitioners * each);
        var work = new List<(string, FamilyId, CaseId)>();
        for (var p = 0; p < practitioners; p++)
        {
            var email = $"practitioner-{p}@example.org";
            var account = await DoAsync<AddUserOperation, User>(o =>
                o.RunAsync(
                    new(email, $"Practitioner {p}", Role.LeadWorker, "council", Browser.Password),
                    Actor.DataTeam(Purpose.ManageAccounts),
                    default
                )
            );
            var worker = new Actor(
                account.Id.ToString("D"),
                "council",
                Role.LeadWorker,
                Purpose.SupportFamilies
            );
            foreach (var family in families.Skip(p * each).Take(each))
                work.Add((email, family, await SupportAsync(family, worker)));
        }
        await ExecuteAsync(folder.PostgresConnectionString!, "ANALYZE");
        return work;
    }

    /// <summary>As it comes about: nominated, decided at the front door, allocated, its assessment begun.</summary>
    private async Task<CaseId> SupportAsync(FamilyId family, Actor worker)
    {
        var today = TimeProvider.System.Today();
        await DoAsync<NominateFamilyOperation, FamilyNominated>(o =>
            o.RunAsync(
                new(family, null, null, "The family", today, "They ask for help."),
                analyst,
                default
            )
        );
        var contact = (Guid)
            (
                await ScalarAsync(
                    $"SELECT id FROM cases_contact WHERE family_id = '{family}' AND decision IS NULL"
                )
            )!;
        var decided = await DoAsync<DecideContactOperation, Contact>(o =>
            o.RunAsync(
                new(
                    contact,
                    ContactDecision.ComplexHelp,
                    "complex",
                    "School and housing say the same.",
                    "Several needs at once.",
                    false,
                    0
                ),
                hub,
                default
            )
        );
        var support = decided.CaseId!.Value;
        await DoAsync<AllocateLeadWorkerOperation, LeadWorkerSpell>(o =>
            o.RunAsync(new(support, Guid.Parse(worker.UserId), today, null, null), manager, default)
        );
        await DoAsync<StartAssessmentOperation, Assessment>(o =>
            o.RunAsync(new(support), worker, default)
        );
        return support;
    }

    /// <summary>Families of four and more of whom something is known, none of them supported yet.</summary>
    private async Task<List<FamilyId>> FamiliesAsync(int count)
    {
        await using var source = NpgsqlDataSource.Create(folder.PostgresConnectionString!);
        await using var command = source.CreateCommand(
            """
            SELECT f.id FROM people_family f JOIN people_member m ON m.family_id = f.id
            WHERE f.ended_run IS NULL
              AND NOT EXISTS (SELECT 1 FROM cases_contact c WHERE c.family_id = f.id)
            GROUP BY f.id HAVING count(*) >= 4 ORDER BY f.id LIMIT $1
            """
        );
        command.Parameters.AddWithValue(count);
        var found = new List<FamilyId>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            found.Add(new(rows.GetGuid(0)));
        return found.Count == count
            ? found
            : throw new InvalidOperationException($"There are only {found.Count} such families");
    }

    private async Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<Outcome<T>>> run)
        where TOperation : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TOperation>()) is Outcome<T>.Ok ok
            ? ok.Value
            : throw new InvalidOperationException($"{typeof(TOperation).Name} was refused");
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(folder.PostgresConnectionString!);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static Actor Somebody(Role role, Purpose purpose) =>
        new(Guid.NewGuid().ToString("D"), "council", role, purpose);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        var server = new NpgsqlConnectionStringBuilder(folder.PostgresConnectionString!);
        var name = server.Database;
        server.Database = "postgres";
        await ExecuteAsync(server.ToString(), $"DROP DATABASE {name} WITH (FORCE)");
        Directory.Delete(folder.Path, recursive: true);
    }
}
