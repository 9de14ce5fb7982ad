using System.Buffers.Binary;
using System.Globalization;
using Npgsql;

namespace Hearth.Core.Access.Audit.Data;

/// <summary>Binary COPY gives a text as length and UTF-8, which is what the canonical form has: nothing is decoded.</summary>
internal sealed class PostgresAuditRows : AuditRows
{
    private const long MicrosOf2000 = 946_684_800_000_000;
    private readonly NpgsqlConnection? own;
    private readonly CopyStream rows;

    private PostgresAuditRows(NpgsqlConnection connection, string select, bool owns)
    {
        own = owns ? connection : null;
        rows = new(connection.BeginRawBinaryCopy($"COPY ({select}) TO STDOUT (FORMAT BINARY)"));
    }

    public static PostgresAuditRows Sealed(string connection, long first, long last) =>
        new(
            Open(connection),
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                SELECT s.seq, s.event_id, s.chain, {Columns}
                FROM access_seal s LEFT JOIN access_event e ON e.id = s.event_id
                WHERE s.seq BETWEEN {first} AND {last} ORDER BY s.seq
                """
            ),
            owns: true
        );

    public static PostgresAuditRows Pending(string connection) =>
        new(Open(connection), PendingSelect(""), owns: true);

    /// <summary>What can be sealed, on the connection of whoever seals.</summary>
    public static PostgresAuditRows ToSeal(NpgsqlConnection connection, int most) =>
        new(
            connection,
            PendingSelect("WHERE NOT p.doubtful")
                + string.Create(CultureInfo.InvariantCulture, $" LIMIT {most}"),
            owns: false
        );

    public override bool Next()
    {
        if (!rows.NextRow())
            return false;
        rows.Field(out var field);
        Seq = BinaryPrimitives.ReadInt64BigEndian(field);
        rows.Field(out field);
        EventId = new Guid(field, bigEndian: true);
        rows.Field(out field);
        SetChain(field);
        HasEvent = rows.Field(out var id);
        Span<byte> kept = stackalloc byte[16];
        if (HasEvent)
            id.CopyTo(kept);
        if (rows.Field(out field))
            Entry.Start(kept, At = BinaryPrimitives.ReadInt64BigEndian(field) + MicrosOf2000);
        for (var i = 0; i < TextColumns; i++)
        {
            if (rows.Field(out field))
                Entry.Text(field);
            else
                Entry.NoText();
        }
        if (rows.Field(out field))
            Entry.Mac = field;
        return true;
    }

    public override void Dispose()
    {
        rows.Dispose();
        own?.Dispose();
    }

    private static string PendingSelect(string where) =>
        $"""
            SELECT 0::bigint, p.event_id, ''::bytea, {Columns}
            FROM access_pending p LEFT JOIN access_event e ON e.id = p.event_id
            {where} ORDER BY p.event_id
            """;

    private static NpgsqlConnection Open(string connection)
    {
        var open = new NpgsqlConnection(connection);
        open.Open();
        return open;
    }
}
