using System.Text.RegularExpressions;

namespace Hearth.Repo.Tests;

/// <summary>SQL of our own stands in Data folders only, where both databases are thought of and nothing is pasted into it.</summary>
public partial class SqlTests
{
    [Fact]
    public void Raw_SQL_stands_only_in_Data_folders() =>
        Files
            .Named(".cs")
            .Where(f => f.StartsWith("src/", StringComparison.Ordinal))
            .Where(f => !f.Contains("/Data/", StringComparison.Ordinal))
            // hearth link reads and writes files by DuckDB; no council's database is behind it.
            .Where(f => !f.StartsWith("src/Hearth.App/Linking/", StringComparison.Ordinal))
            .Where(f => RawSql().IsMatch(Files.Read(f)))
            .ShouldBeEmpty();

    [GeneratedRegex(@"FromSql|ExecuteSql|SqlQuery|CommandText|CreateCommand\(|BeginBinaryImport")]
    private static partial Regex RawSql();
}
