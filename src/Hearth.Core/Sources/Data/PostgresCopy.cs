using Npgsql;
using NpgsqlTypes;

namespace Hearth.Core.Sources.Loading;

/// <summary>Binary COPY of what a batch stores. Identities and repeats go by a staging table: they may be held already.</summary>
internal static class PostgresCopy
{
    private const string IdentityColumns =
        "id, source_no, surname, forename, middle_names, former_surname, birth_date, birth_accuracy, expected_date, death_date, sex, address, postcode, uprn, nhs_number, upn, nino, person_ref, household_ref, relationship, ethnicity";

    public static async Task IdentitiesAsync(
        NpgsqlConnection connection,
        int sourceNo,
        IReadOnlyCollection<Identity> identities,
        StoredTexts stored,
        CancellationToken cancel
    )
    {
        if (identities.Count == 0)
            return;
        await RunAsync(connection, "TRUNCATE stage_identity", cancel);
        await using (
            var copy = await connection.BeginBinaryImportAsync(
                $"COPY stage_identity ({IdentityColumns}) FROM STDIN (FORMAT BINARY)",
                cancel
            )
        )
        {
            foreach (var who in identities)
            {
                copy.StartRow();
                copy.Write(who.Id, NpgsqlDbType.Bigint);
                copy.Write(sourceNo, NpgsqlDbType.Integer);
                Text(copy, who.Surname, who.Forename, who.MiddleNames, who.FormerSurname);
                Date(copy, who.BirthDate);
                copy.Write(Kebab.Of(who.BirthAccuracy), NpgsqlDbType.Varchar);
                Date(copy, who.ExpectedDate);
                Date(copy, who.DeathDate);
                Text(copy, who.Sex, who.Address, who.Postcode, who.Uprn);
                Text(copy, stored.Nhs(who), stored.Upn(who), stored.Nino(who));
                Text(copy, who.PersonRef, who.HouseholdRef, who.Relationship);
                Text(copy, who.Ethnicity);
            }
            await copy.CompleteAsync(cancel);
        }
        await RunAsync(
            connection,
            $"INSERT INTO sources_identity ({IdentityColumns}) SELECT {IdentityColumns} FROM stage_identity ON CONFLICT DO NOTHING",
            cancel
        );
    }

    public static async Task RecordsAsync(
        NpgsqlConnection connection,
        Return loading,
        IReadOnlyCollection<(long Id, ParsedRow Row)> records,
        CancellationToken cancel
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            COPY sources_record (id, return_no, source_no, record_key, content_hash, identity_id, other_identity_id, as_at,
                start, "end", facts, warnings) FROM STDIN (FORMAT BINARY)
            """,
            cancel
        );
        foreach (var (id, row) in records)
        {
            copy.StartRow();
            copy.Write(id, NpgsqlDbType.Bigint);
            copy.Write(loading.No, NpgsqlDbType.Integer);
            copy.Write(loading.SourceNo, NpgsqlDbType.Integer);
            copy.Write(row.Key, NpgsqlDbType.Text);
            copy.Write(row.ContentHash, NpgsqlDbType.Bigint);
            copy.Write(row.Identity.Id, NpgsqlDbType.Bigint);
            if (row.Other is { } other)
                copy.Write(other.Id, NpgsqlDbType.Bigint);
            else
                copy.WriteNull();
            copy.Write(loading.ExtractDate, NpgsqlDbType.Date);
            Date(copy, row.Start);
            Date(copy, row.End);
            Text(copy, row.FactsJson, row.Warnings);
        }
        await copy.CompleteAsync(cancel);
    }

    public static async Task RepeatsAsync(
        NpgsqlConnection connection,
        int returnNo,
        IReadOnlyCollection<long> recordIds,
        CancellationToken cancel
    )
    {
        if (recordIds.Count == 0)
            return;
        await RunAsync(connection, "TRUNCATE stage_repeat", cancel);
        await using (
            var copy = await connection.BeginBinaryImportAsync(
                "COPY stage_repeat (record_id) FROM STDIN (FORMAT BINARY)",
                cancel
            )
        )
        {
            foreach (var id in recordIds)
            {
                copy.StartRow();
                copy.Write(id, NpgsqlDbType.Bigint);
            }
            await copy.CompleteAsync(cancel);
        }
        await using var insert = connection.CreateCommand();
        insert.CommandText =
            "INSERT INTO sources_repeat (return_no, record_id) SELECT @no, record_id FROM stage_repeat ON CONFLICT DO NOTHING";
        insert.Parameters.AddWithValue("no", returnNo);
        await insert.ExecuteNonQueryAsync(cancel);
    }

    public static async Task RejectionsAsync(
        NpgsqlConnection connection,
        int returnNo,
        IReadOnlyCollection<(long RowNo, RowRejection Why)> rejections,
        StoredTexts stored,
        CancellationToken cancel
    )
    {
        if (rejections.Count == 0)
            return;
        await using var copy = await connection.BeginBinaryImportAsync(
            """COPY sources_rejection (return_no, row_no, "column", reason, fix, row) FROM STDIN (FORMAT BINARY)""",
            cancel
        );
        foreach (var (rowNo, why) in rejections)
        {
            copy.StartRow();
            copy.Write(returnNo, NpgsqlDbType.Integer);
            copy.Write(rowNo, NpgsqlDbType.Bigint);
            Text(copy, why.Column, why.Reason, why.Fix, stored.Row(why));
        }
        await copy.CompleteAsync(cancel);
    }

    private static void Text(NpgsqlBinaryImporter copy, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is null)
                copy.WriteNull();
            else
                copy.Write(text, NpgsqlDbType.Text);
        }
    }

    private static void Date(NpgsqlBinaryImporter copy, DateOnly? date)
    {
        if (date is { } day)
            copy.Write(day, NpgsqlDbType.Date);
        else
            copy.WriteNull();
    }

    private static async Task RunAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancel
    )
    {
        await using var command = connection.CreateCommand();
        // Statements of this class, with no value in their text.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }
}
