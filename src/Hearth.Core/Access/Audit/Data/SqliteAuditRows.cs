using System.Buffers.Text;
using Hearth.Core.Data;
using Hearth.Core.Sources.Loading;
using Microsoft.Data.Sqlite;

namespace Hearth.Core.Access.Audit.Data;

/// <summary>SQLite's own bytes, without a string made of any.</summary>
internal sealed class SqliteAuditRows : AuditRows
{
    private readonly SqliteConnection? own;
    private readonly SqliteStatement rows;

    private SqliteAuditRows(SqliteConnection connection, string select, bool owns)
    {
        own = owns ? connection : null;
        rows = new(connection, select);
    }

    public static SqliteAuditRows Sealed(string file, long first, long last)
    {
        var found = new SqliteAuditRows(
            Open(file),
            $"""
            SELECT s.seq, s.event_id, s.chain, {Columns}
            FROM access_seal s LEFT JOIN access_event e ON e.id = s.event_id
            WHERE s.seq BETWEEN @0 AND @1 ORDER BY s.seq
            """,
            owns: true
        );
        found.rows.Set(0, first).Set(1, last);
        return found;
    }

    public static SqliteAuditRows Pending(string file) =>
        new(Open(file), PendingSelect(""), owns: true);

    public static SqliteAuditRows ToSeal(SqliteConnection connection, int most)
    {
        var found = new SqliteAuditRows(
            connection,
            PendingSelect("WHERE NOT p.doubtful") + " LIMIT @0",
            owns: false
        );
        found.rows.Set(0, most);
        return found;
    }

    public override bool Next()
    {
        if (!rows.Next())
            return false;
        Seq = rows.Number(0);
        EventId = IdOf(rows.Bytes(1));
        SetChain(rows.Bytes(2));
        HasEvent = !rows.IsNull(3);
        if (!HasEvent)
            return true;
        Span<byte> id = stackalloc byte[16];
        IdOf(rows.Bytes(3)).TryWriteBytes(id, bigEndian: true, out _);
        At = MicrosOf(rows.Bytes(4));
        Entry.Start(id, At);
        for (var i = 5; i < 5 + TextColumns; i++)
        {
            if (rows.IsNull(i))
                Entry.NoText();
            else
                Entry.Text(rows.Bytes(i));
        }
        Entry.Mac = rows.Bytes(5 + TextColumns);
        return true;
    }

    public override void Dispose()
    {
        rows.Dispose();
        own?.Dispose();
    }

    private static Guid IdOf(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out Guid id, out var used) && used == text.Length
            ? id
            : Guid.Empty;

    /// <summary>2026-10-01 09:00:00.123456, with as many places as there are; anything else is no time that Hearth wrote.</summary>
    private static long MicrosOf(ReadOnlySpan<byte> text)
    {
        const int most = 26;
        var form = "dddd-dd-dd dd:dd:dd.dddddd"u8;
        if (text.Length is < 19 or 20 or > most)
            return long.MinValue;
        for (var i = 0; i < text.Length; i++)
            if (form[i] == 'd' ? !char.IsAsciiDigit((char)text[i]) : form[i] != text[i])
                return long.MinValue;
        int Number(ReadOnlySpan<byte> digits)
        {
            var number = 0;
            foreach (var digit in digits)
                number = number * 10 + digit - '0';
            return number;
        }
        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..10]));
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
            return long.MinValue;
        var seconds =
            (Number(text[11..13]) * 60 + Number(text[14..16])) * 60 + Number(text[17..19]);
        var micros = text.Length > 20 ? Number(text[20..]) : 0;
        for (var places = text.Length; places is > 20 and < most; places++)
            micros *= 10;
        return EntryBuffer.MicrosOf(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc))
            + seconds * 1_000_000L
            + micros;
    }

    private static string PendingSelect(string where) =>
        $"""
            SELECT 0, p.event_id, x'', {Columns}
            FROM access_pending p LEFT JOIN access_event e ON e.id = p.event_id
            {where} ORDER BY p.event_id
            """;

    private static SqliteConnection Open(string file)
    {
        var open = new SqliteConnection(SqliteAppDb.ConnectionString(file));
        open.Open();
        using var pragma = open.CreateCommand();
        pragma.CommandText = "PRAGMA busy_timeout=30000";
        pragma.ExecuteNonQuery();
        return open;
    }
}
