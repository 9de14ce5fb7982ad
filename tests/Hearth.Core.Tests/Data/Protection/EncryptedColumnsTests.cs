using System.Text;
using Hearth.Core.Data;
using Hearth.Core.Data.Protection;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hearth.Core.Tests.Data.Protection;

[Trait("Requirement", "SE-1")]
public class EncryptedColumnsTests
{
    private const string Marker = "larchmarker7f3a";

    /// <summary>Narratives and contact details, whatever entity they come to stand in: taking one out of this list takes a reason.</summary>
    private static readonly string[] MustBe =
    [
        "sharing_request.query",
        "sharing_request.why",
        "sharing_request.alternatives",
        "sharing_request.answer",
        "sharing_disclosure.what",
        "sharing_disclosure.to_whom",
        "sharing_involvement.worker",
        "sharing_involvement.phone",
        "sharing_involvement.email",
        "sharing_told.by_whom",
        "sharing_told.note",
        "sharing_told.why_struck",
        "sharing_told_exception.reason",
        "access_family_seal.note",
        "access_emergency.reason",
        "access_emergency.finding",
        "access_user.email",
        "access_user.full_name",
        "access_user_token.value",
        "partners_agency.contact_name",
        "partners_agency.contact_email",
        "partners_agency.contact_phone",
        "partners_staff.full_name",
        "partners_staff.email",
        "partners_review_answer.words",
        "eligibility_nomination.rationale",
        "eligibility_entry.reason",
        "matching_decision.reason",
        "matching_answer.reason",
        "people_link.because",
    ];

    [EachDatabase]
    public async Task Every_encrypted_column_is_read_back_and_none_lies_readable_in_the_database(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.PlantAsync(1, Marker);

        var read = await database.PlantedAsync(1);

        MustBe.Except(read.Keys).ShouldBeEmpty();
        foreach (var (place, text) in read)
            text.ShouldBe($"{Marker} {place}");
        (await DumpAsync(database)).ShouldNotContain(Marker, Case.Insensitive);
    }

    [EachDatabase]
    public async Task The_search_of_the_whole_database_finds_what_is_not_encrypted(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.WithAsync<AppDb>(async db =>
        {
            db.Families.Add(new() { Id = new(Guid.NewGuid()), Name = Marker });
            await db.SaveChangesAsync();
        });

        (await DumpAsync(database)).ShouldContain(Marker);
    }

    [EachDatabase]
    public async Task A_text_moved_to_another_column_by_hand_is_told_and_not_shown(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.PlantAsync(1, Marker);
        await database.WithAsync<AppDb>(db =>
            db.Database.ExecuteSqlRawAsync("UPDATE sharing_disclosure SET what = to_whom")
        );

        var told = await Should.ThrowAsync<Exception>(() => database.PlantedAsync(1));

        Reasons(told).ShouldContain(r => r.Contains("sharing_disclosure.what"));
    }

    private static IEnumerable<string> Reasons(Exception? of)
    {
        for (; of is not null; of = of.InnerException)
            if (of is FieldUnreadableException)
                yield return of.Message;
    }

    /// <summary>Every byte of SQLite's files, or every row of every PostgreSQL table as text.</summary>
    private static async Task<string> DumpAsync(TestDatabase database)
    {
        if (database.Kind == Database.Sqlite)
            return string.Concat(
                Directory
                    .EnumerateFiles(database.Folder.Path, "hearth.db*")
                    .Select(f =>
                    {
                        using var file = new FileStream(
                            f,
                            FileMode.Open,
                            FileAccess.Read,
                            FileShare.ReadWrite
                        );
                        using var text = new StreamReader(file, Encoding.Latin1);
                        return text.ReadToEnd();
                    })
            );
        await using var source = NpgsqlDataSource.Create(database.Folder.PostgresConnectionString!);
        var tables = await ListAsync(
            source,
            "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'"
        );
        tables.Count.ShouldBeGreaterThan(40);
        var all = new StringBuilder();
        foreach (var table in tables)
            all.AppendJoin('\n', await ListAsync(source, $"SELECT x::text FROM {table} x"));
        return all.ToString();
    }

    private static async Task<List<string>> ListAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync())
            found.Add(rows.GetString(0));
        return found;
    }
}
