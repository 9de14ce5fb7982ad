using Hearth.Core.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hearth.App.Commands;

/// <summary>The commonest first mistake, told in words: a command before <c>hearth init</c>, or after an update without it.</summary>
internal static class NotPrepared
{
    private const int SqliteError = 1;
    private const int SqliteCannotOpen = 14;

    /// <summary>What to do when the database is not there or not up to date; null when something else failed.</summary>
    public static string? Says(Exception failure) =>
        failure.GetBaseException() switch
        {
            SqliteException { SqliteErrorCode: SqliteCannotOpen } => Words(
                DataFolder.FromEnvironment().Path
            ),
            SqliteException { SqliteErrorCode: SqliteError } sql
                when sql.Message.Contains("no such ", StringComparison.Ordinal) => Words(
                DataFolder.FromEnvironment().Path
            ),
            PostgresException
            {
                SqlState: PostgresErrorCodes.UndefinedTable
                    or PostgresErrorCodes.UndefinedColumn
                    or PostgresErrorCodes.InvalidCatalogName
            } => Words("the PostgreSQL database of HEARTH_DATABASE"),
            _ => null,
        };

    private static string Words(string where) =>
        $"There is no Hearth database of this version in {where}. Run: hearth init";
}
