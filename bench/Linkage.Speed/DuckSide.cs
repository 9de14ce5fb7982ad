using System.Globalization;
using DuckDB.NET.Data;

namespace Hearth.Bench.Linkage;

/// <summary>The workload on DuckDB, from CSV to clusters, as Splink runs it.</summary>
internal sealed class DuckSide : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");
    private readonly Stages stages = new();

    public DuckSide()
    {
        connection.Open();
        Run($"SET threads = {Environment.ProcessorCount}");
    }

    public void Link(string csv, string pairs, string clusters)
    {
        Load(csv);
        stages.Ended("load");
        var u = new DuckTraining(this).U(pairs);
        stages.Ended("u");
        var m = new DuckTraining(this).M(u);
        var prior = Prior();
        stages.Ended("em");
        Run($"CREATE TABLE blocked AS {DuckSql.Blocked()}");
        stages.Ended("block");
        Predict(u, m, prior);
        stages.Ended("predict");
        var count = new DuckClusters(this).Find(Workload.Join);
        Run($"COPY (SELECT id, cluster FROM clusters) TO '{clusters}' (FORMAT csv, HEADER)");
        stages.Ended("cluster");
        new SideResult(
            Long("SELECT count(*) FROM records"),
            [
                .. DuckSql.Rules.Select(
                    (_, rule) => Long($"SELECT count(*) FROM blocked WHERE match_key = '{rule}'")
                ),
            ],
            (int)Long("SELECT count(*) FROM predicted"),
            count,
            Rows("SELECT sum(weight) FROM predicted")[0][0],
            stages.Seconds,
            SideResult.Peak(),
            SideResult.Cpu()
        ).Print();
    }

    /// <summary>The kept pairs, for comparing with the other side's.</summary>
    public void Dump(string path) =>
        Run(
            $"COPY (SELECT l, r, weight FROM predicted ORDER BY l, r) TO '{path}' (FORMAT parquet)"
        );

    public void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public long Long(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public List<double[]> Rows(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<double[]>();
        while (reader.Read())
        {
            var row = new double[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
                row[i] = Convert.ToDouble(reader.GetValue(i), CultureInfo.InvariantCulture);
            rows.Add(row);
        }
        return rows;
    }

    public void Dispose() => connection.Dispose();

    private void Load(string csv)
    {
        Run(
            $"""
            CREATE TABLE records AS
            SELECT row_number() OVER () - 1 AS id, first_name, surname, strftime(dob, '%Y%m%d') AS dob, gender,
                house_number, postcode,
                CASE WHEN length(first_name) >= 3 THEN left(first_name, 3) END AS first3,
                CASE WHEN length(surname) >= 4 THEN left(surname, 4) END AS surname4,
                CASE WHEN length(postcode) >= 4 THEN left(postcode, 4) END AS postcode4,
                year(dob) AS birth_year
            FROM read_csv('{csv}', header = true, auto_detect = false, columns = {Types})
            """
        );
        // The order rows came in is in their ids; nothing after needs it kept.
        Run("SET preserve_insertion_order = false");
        var known = string.Join(
            ", ",
            DuckSql.Frequencies.Select(c => $"(SELECT count({c}) FROM records) AS known_{c}")
        );
        Run($"CREATE TABLE known AS SELECT {known}");
        var joins = string.Concat(
            DuckSql.Frequencies.Select(c =>
                $" LEFT JOIN (SELECT {c}, count(*) / (SELECT known_{c} FROM known)::DOUBLE AS tf_{c} FROM records WHERE {c} IS NOT NULL GROUP BY {c}) t_{c} ON records.{c} = t_{c}.{c}"
            )
        );
        Run(
            $"CREATE TABLE with_tf AS SELECT records.*, {string.Join(", ", DuckSql.Frequencies.Select(c => "tf_" + c))} FROM records{joins}"
        );
    }

    private const string Types =
        "{'first_name': 'VARCHAR', 'surname': 'VARCHAR', 'dob': 'DATE', 'gender': 'VARCHAR', 'house_number': 'VARCHAR', 'postcode': 'VARCHAR', 'person': 'VARCHAR'}";

    private double Prior()
    {
        var found = Long(
            $"SELECT count(*) FROM records l JOIN records r ON {DuckSql.Deterministic} WHERE l.id < r.id"
        );
        var records = (double)Long("SELECT count(*) FROM records");
        return Math.Clamp(found / Workload.Recall / (records * (records - 1) / 2), 1e-12, 0.5);
    }

    private void Predict(
        Dictionary<string, double[]> u,
        Dictionary<string, double[]> m,
        double prior
    )
    {
        var columns = DuckSql.Frequencies.SelectMany(c =>
            new[] { $"l.tf_{c} AS tf_l_{c}", $"r.tf_{c} AS tf_r_{c}" }
        );
        var factors = DuckSql.Comparisons.Select(c =>
            DuckSql.BayesFactor(
                c,
                [.. u[c].Select((share, i) => i == 0 ? ((double, double)?)null : (m[c][i], share))]
            )
        );
        var adjustments = DuckSql.Frequencies.Select(c =>
            $"CASE WHEN g_{c} = 1 THEN {DuckSql.Number(u[c][1])} / greatest(tf_l_{c}, tf_r_{c}) ELSE 1 END"
        );
        var odds = string.Join(
            " * ",
            adjustments.Concat(factors).Prepend(DuckSql.Number(prior / (1 - prior)))
        );
        Run(
            $"""
            CREATE TABLE predicted AS
            WITH compared AS (
                SELECT b.l, b.r, {DuckSql.Gammas(DuckSql.Comparisons)}, {string.Join(", ", columns)}
                FROM blocked b JOIN with_tf l ON b.l = l.id JOIN with_tf r ON b.r = r.id),
            weighed AS (SELECT l, r, log2({odds}) AS weight FROM compared)
            SELECT l, r, weight FROM weighed WHERE weight >= {DuckSql.Number(
                Workload.Model.KeepWeight
            )}
            """
        );
    }
}
