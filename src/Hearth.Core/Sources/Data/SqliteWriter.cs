using Hearth.Core.Data;
using Microsoft.Data.Sqlite;

namespace Hearth.Core.Sources.Loading;

/// <summary>SQLite: prepared statements, short immediate transactions, a page cache of its own that stays the same size.</summary>
internal sealed class SqliteWriter : LoadWriter
{
    private const int CacheKilobytes = 96_000;

    // Some two thirds of a second: others wait no longer than that for the one writer. Each transaction touches nearly
    // every page of the indexes, whose keys come in no order: half as many rows would write them twice as often.
    private const int TransactionRows = 40_000;

    // When someone in this process waits, a page perhaps, a fifth of a second is enough.
    private const int AskedRows = 12_000;

    // As much as a transaction leaves: a checkpoint in its middle would write pages that change again.
    private const int CheckpointPages = 16_000;
    private readonly SqliteConnection connection;
    private readonly StoredTexts stored;
    private readonly SqliteStatement find;
    private readonly SqliteStatement repeats;
    private readonly SqliteStatement identity;
    private readonly SqliteStatement record;
    private readonly SqliteStatement repeat;
    private readonly SqliteStatement rejection;
    private readonly List<Held> held = [];
    private readonly string asAt;
    private SqliteTransaction? transaction;
    private int inTransaction;

    public SqliteWriter(
        string connectionString,
        Return loading,
        Versions versions,
        StoredTexts stored,
        bool isFirst
    )
        : base(loading, versions, isFirst)
    {
        this.stored = stored;
        connection = new SqliteConnection(connectionString);
        connection.Open();
        using (var pragmas = connection.CreateCommand())
        {
            pragmas.CommandText =
                $"PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=60000; PRAGMA cache_size=-{CacheKilobytes}; PRAGMA foreign_keys=OFF; PRAGMA wal_autocheckpoint={CheckpointPages}";
            pragmas.ExecuteNonQuery();
        }
        asAt = SqliteStatement.Text(loading.ExtractDate);
        find = new(
            connection,
            "SELECT id, content_hash FROM sources_record WHERE source_no = @0 AND record_key = @1"
        );
        repeats = new(connection, "SELECT return_no FROM sources_repeat WHERE record_id = @0");
        identity = new(
            connection,
            """
            INSERT OR IGNORE INTO sources_identity (id, source_no, surname, forename, middle_names, former_surname, birth_date,
                birth_accuracy, expected_date, death_date, sex, address, postcode, uprn, nhs_number, upn, nino, person_ref,
                household_ref, relationship, ethnicity)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20)
            """
        );
        record = new(
            connection,
            """
            INSERT INTO sources_record (id, return_no, source_no, record_key, content_hash, identity_id, other_identity_id,
                as_at, start, "end", facts, warnings)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
            """
        );
        repeat = new(
            connection,
            "INSERT OR IGNORE INTO sources_repeat (return_no, record_id) VALUES (@0, @1)"
        );
        rejection = new(
            connection,
            """INSERT INTO sources_rejection (return_no, row_no, "column", reason, fix, row) VALUES (@0, @1, @2, @3, @4, @5)"""
        );
    }

    public override async ValueTask DisposeAsync()
    {
        if (transaction is not null)
            await transaction.DisposeAsync();
        foreach (var statement in new[] { find, repeats, identity, record, repeat, rejection })
            statement.Dispose();
        await connection.DisposeAsync();
    }

    public override async Task FlushAsync(CancellationToken cancel)
    {
        if (transaction is null)
            return;
        await transaction.CommitAsync(cancel);
        await transaction.DisposeAsync();
        transaction = null;
        inTransaction = 0;
    }

    protected override Task BeginAsync(IReadOnlyList<ParsedRow> batch, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        transaction ??= connection.BeginTransaction();
        inTransaction += batch.Count;
        return Task.CompletedTask;
    }

    protected override IReadOnlyList<Held> Find(string key)
    {
        held.Clear();
        find.Set(0, Loading.SourceNo).Set(1, key);
        while (find.Next())
            held.Add(new Held(find.Number(0), find.Number(1)));
        return held;
    }

    protected override IReadOnlyList<int> Repeats(long recordId)
    {
        var found = new List<int>();
        repeats.Set(0, recordId);
        while (repeats.Next())
            found.Add((int)repeats.Number(0));
        return found;
    }

    protected override void AddIdentity(Identity who) =>
        identity
            .Set(0, who.Id)
            .Set(1, Loading.SourceNo)
            .Set(2, who.Surname)
            .Set(3, who.Forename)
            .Set(4, who.MiddleNames)
            .Set(5, who.FormerSurname)
            .Set(6, who.BirthDate)
            .Set(7, Kebab.Of(who.BirthAccuracy))
            .Set(8, who.ExpectedDate)
            .Set(9, who.DeathDate)
            .Set(10, who.Sex)
            .Set(11, who.Address)
            .Set(12, who.Postcode)
            .Set(13, who.Uprn)
            .Set(14, stored.Nhs(who))
            .Set(15, stored.Upn(who))
            .Set(16, stored.Nino(who))
            .Set(17, who.PersonRef)
            .Set(18, who.HouseholdRef)
            .Set(19, who.Relationship)
            .Set(20, who.Ethnicity)
            .Run();

    protected override void AddRecord(long id, ParsedRow row) =>
        record
            .Set(0, id)
            .Set(1, Loading.No)
            .Set(2, Loading.SourceNo)
            .Set(3, row.Key)
            .Set(4, row.ContentHash)
            .Set(5, row.Identity.Id)
            .Set(6, row.Other?.Id)
            .Set(7, asAt)
            .Set(8, row.Start)
            .Set(9, row.End)
            .Set(10, row.FactsJson)
            .Set(11, row.Warnings)
            .Run();

    protected override void AddRepeat(long recordId) =>
        repeat.Set(0, Loading.No).Set(1, recordId).Run();

    protected override void AddRejection(long rowNo, RowRejection why) =>
        rejection
            .Set(0, Loading.No)
            .Set(1, rowNo)
            .Set(2, why.Column)
            .Set(3, why.Reason)
            .Set(4, why.Fix)
            .Set(5, stored.Row(why))
            .Run();

    protected override async Task EndAsync(CancellationToken cancel)
    {
        if (inTransaction < (SqliteTurns.IsAsked ? AskedRows : TransactionRows))
            return;
        await FlushAsync(cancel);
        await SqliteTurns.GiveWayAsync(cancel);
    }
}
