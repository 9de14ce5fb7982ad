using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Hearth.Core.Sources.Loading;

/// <summary>A prepared statement with numbered parameters, run over and over.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteCommand command;
    private readonly SqliteParameter[] parameters;

    // The statements are this program's own, with no value in their text.
#pragma warning disable CA2100
    public SqliteStatement(SqliteConnection connection, string sql, int parameterCount)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        parameters = new SqliteParameter[parameterCount];
        for (var i = 0; i < parameterCount; i++)
            parameters[i] = command.Parameters.AddWithValue(
                string.Create(CultureInfo.InvariantCulture, $"@{i}"),
                DBNull.Value
            );
        command.Prepare();
    }
#pragma warning restore CA2100

    public static string Text(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void In(SqliteTransaction transaction) => command.Transaction = transaction;

    public SqliteStatement Set(int at, long value)
    {
        parameters[at].Value = value;
        return this;
    }

    public SqliteStatement Set(int at, long? value)
    {
        parameters[at].Value = value is { } known ? known : DBNull.Value;
        return this;
    }

    public SqliteStatement Set(int at, string? value)
    {
        parameters[at].Value = (object?)value ?? DBNull.Value;
        return this;
    }

    public SqliteStatement Set(int at, DateOnly? value)
    {
        parameters[at].Value = value is { } day ? Text(day) : DBNull.Value;
        return this;
    }

    public void Run() => command.ExecuteNonQuery();

    public SqliteDataReader Read() => command.ExecuteReader();

    public void Dispose() => command.Dispose();
}
