using DuckDB.NET.Data;

namespace Hearth.Bench.Linkage;

/// <summary>Both sides must have found the same; otherwise nothing they took means anything.</summary>
internal static class Agreement
{
    private const double Within = 1e-6;

    public static void OfCounts(SideResult engine, SideResult duck)
    {
        if (engine.Records != duck.Records)
            throw new DisagreementException($"records: {engine.Records} and {duck.Records}");
        for (var rule = 0; rule < engine.PairsByRule.Length; rule++)
        {
            if (engine.PairsByRule[rule] != duck.PairsByRule[rule])
                throw new DisagreementException(
                    $"candidate pairs of rule {rule}: {engine.PairsByRule[rule]} and {duck.PairsByRule[rule]}"
                );
        }
        if (engine.Kept != duck.Kept || engine.Clusters != duck.Clusters)
            throw new DisagreementException(
                $"kept pairs {engine.Kept} and {duck.Kept}, clusters {engine.Clusters} and {duck.Clusters}"
            );
    }

    /// <summary>Every kept pair's weight, and every record's cluster.</summary>
    public static void OfFiles(
        string engine,
        string duck,
        string engineClusters,
        string duckClusters
    )
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT l, r, weight FROM read_parquet('{duck}') ORDER BY l, r";
        using (var rows = command.ExecuteReader())
        using (var file = new BinaryReader(File.OpenRead(engine)))
        {
            while (rows.Read())
            {
                var (left, right, weight) = (file.ReadInt32(), file.ReadInt32(), file.ReadDouble());
                if (
                    left != rows.GetInt64(0)
                    || right != rows.GetInt64(1)
                    || !(Math.Abs(weight - rows.GetDouble(2)) <= Within)
                )
                    throw new DisagreementException(
                        $"pair {left}, {right} weighs {weight}; the other side has {rows.GetInt64(0)}, {rows.GetInt64(1)} at {rows.GetDouble(2)}"
                    );
            }
            if (file.BaseStream.Position != file.BaseStream.Length)
                throw new DisagreementException("the engine kept pairs that DuckDB did not");
        }
        command.CommandText =
            $"SELECT count(*) FROM read_csv('{engineClusters}') e FULL JOIN read_csv('{duckClusters}') d ON e.id = d.id WHERE e.cluster IS DISTINCT FROM d.cluster";
        if ((long)command.ExecuteScalar()! is > 0 and var apart)
            throw new DisagreementException($"{apart} records are in different clusters");
    }
}

internal sealed class DisagreementException(string what)
    : Exception($"The two sides disagree: {what}");
