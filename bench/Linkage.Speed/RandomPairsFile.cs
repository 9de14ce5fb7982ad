using DuckDB.NET.Data;
using Hearth.Linkage.Internals;

namespace Hearth.Bench.Linkage;

/// <summary>The random pairs the engine draws, as a Parquet file for the other side, which so has them without drawing.</summary>
internal static class RandomPairsFile
{
    public static void Write(string path, int records)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Run(connection, "CREATE TABLE pairs (l INTEGER, r INTEGER)");
        using (var appender = connection.CreateAppender("pairs"))
        {
            void Add(int left, int right) =>
                appender.CreateRow().AppendValue(left).AppendValue(right).EndRow();

            RandomPairs.Draw(records, Workload.Seed, Workload.RandomPairs, Add);
        }
        Run(connection, $"COPY pairs TO '{path}' (FORMAT parquet)");
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
