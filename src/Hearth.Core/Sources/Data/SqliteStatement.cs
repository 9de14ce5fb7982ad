using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hearth.Core.Sources.Loading;

/// <summary>
/// A prepared statement with parameters numbered from 0, run over and over. It speaks to SQLite directly: a command
/// object's own work for each row was more than SQLite's.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] text = new byte[1024];

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    public static string Text(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public SqliteStatement Set(int at, long value)
    {
        Check(raw.sqlite3_bind_int64(statement, at + 1, value));
        return this;
    }

    public SqliteStatement Set(int at, long? value) =>
        value is { } known ? Set(at, known) : Null(at);

    public SqliteStatement Set(int at, string? value)
    {
        if (value is null)
            return Null(at);
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (text.Length < most)
            text = new byte[most];
        var length = Encoding.UTF8.GetBytes(value, text);
        Check(raw.sqlite3_bind_text(statement, at + 1, text.AsSpan(0, length)));
        return this;
    }

    public SqliteStatement Set(int at, DateOnly? value)
    {
        if (value is not { } day)
            return Null(at);
        day.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Check(raw.sqlite3_bind_text(statement, at + 1, text.AsSpan(0, length)));
        return this;
    }

    public SqliteStatement Set(int at, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(statement, at + 1, value));
        return this;
    }

    public void Run()
    {
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE)
            throw Failed(result);
    }

    /// <summary>Steps to the next row; the statement is ready again after the last.</summary>
    public bool Next()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW)
            return true;
        raw.sqlite3_reset(statement);
        return result == raw.SQLITE_DONE ? false : throw Failed(result);
    }

    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>The bytes of a text, UTF-8, or of a blob; good until the next row.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public void Dispose() => statement.Dispose();

    private SqliteStatement Null(int at)
    {
        Check(raw.sqlite3_bind_null(statement, at + 1));
        return this;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw Failed(result);
    }

    private SqliteException Failed(int result) =>
        new(raw.sqlite3_errmsg(database).utf8_to_string(), result);
}
