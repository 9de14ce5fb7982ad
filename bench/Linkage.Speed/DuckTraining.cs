using Hearth.Linkage.Compare;
using Hearth.Linkage.Internals;

namespace Hearth.Bench.Linkage;

/// <summary>u from the given random pairs; m by expectation maximisation, each iteration a query over pattern counts.</summary>
internal sealed class DuckTraining(DuckSide duck)
{
    private static readonly IReadOnlyList<Comparison> Model = Workload.Model.Comparisons;

    public Dictionary<string, double[]> U(string pairs)
    {
        duck.Run($"CREATE TABLE random_pairs AS SELECT l, r FROM read_parquet('{pairs}')");
        duck.Run(
            $"""
            CREATE TABLE random_counts AS
            WITH compared AS (
                SELECT {DuckSql.Gammas(DuckSql.Comparisons)}
                FROM random_pairs p JOIN records l ON p.l = l.id JOIN records r ON p.r = r.id)
            SELECT {Columns(DuckSql.Comparisons)}, count(*) AS n FROM compared GROUP BY ALL
            """
        );
        return Model.ToDictionary(
            c => c.Name,
            c => Shares(c, LevelSums("random_counts", "n", [c.Name])[c.Name])
        );
    }

    public Dictionary<string, double[]> M(Dictionary<string, double[]> u)
    {
        var learned = Model.ToDictionary(c => c.Name, c => new List<double[]>());
        for (var s = 0; s < DuckSql.Sessions.Length; s++)
        {
            string[] active =
                s == 0
                    ? ["dob", "postcode", "house_number", "gender"]
                    : ["first_name", "surname", "house_number", "gender"];
            foreach (var (name, m) in Session(DuckSql.Sessions[s], active, u))
                learned[name].Add(m);
        }
        return learned.ToDictionary(
            l => l.Key,
            l =>
                Enumerable
                    .Range(0, l.Value[0].Length)
                    .Select(level => l.Value.Sum(m => m[level]) / l.Value.Count)
                    .ToArray()
        );
    }

    private Dictionary<string, double[]> Session(
        string rule,
        string[] active,
        Dictionary<string, double[]> u
    )
    {
        duck.Run(
            $"CREATE OR REPLACE TABLE session AS SELECT l.id AS l, r.id AS r FROM records l JOIN records r ON {rule} WHERE l.id < r.id"
        );
        duck.Run(
            $"""
            CREATE OR REPLACE TABLE counts AS
            WITH compared AS (
                SELECT {DuckSql.Gammas(active)}
                FROM session s JOIN records l ON s.l = l.id JOIN records r ON s.r = r.id)
            SELECT {Columns(active)}, count(*) AS n FROM compared GROUP BY ALL
            """
        );
        duck.Run("DROP TABLE session");
        var m = Model.Where(c => active.Contains(c.Name)).ToDictionary(c => c.Name, Starting.M);
        var share = 0.3;
        for (var i = 0; i < Workload.Iterations; i++)
        {
            if (Iterate(active, u, m, ref share) < Workload.Model.Training.Convergence)
                break;
        }
        return m;
    }

    private double Iterate(
        string[] active,
        Dictionary<string, double[]> u,
        Dictionary<string, double[]> m,
        ref double share
    )
    {
        var odds = string.Join(
            " * ",
            active
                .Select(c =>
                    DuckSql.BayesFactor(
                        c,
                        [.. u[c].Select((s, l) => l == 0 ? ((double, double)?)null : (m[c][l], s))]
                    )
                )
                .Prepend(DuckSql.Number(share / (1 - share)))
        );
        duck.Run(
            $"CREATE OR REPLACE TABLE expected AS SELECT *, n * (odds / (1 + odds)) AS e FROM (SELECT *, {odds} AS odds FROM counts)"
        );
        var all = duck.Rows("SELECT sum(e), sum(n)::DOUBLE FROM expected")[0];
        share = Math.Clamp(all[0] / all[1], 1e-9, 1 - 1e-9);
        var change = 0.0;
        foreach (var (name, sums) in LevelSums("expected", "e", active))
        {
            var next = Shares(Model.Single(c => c.Name == name), sums);
            for (var level = 0; level < next.Length; level++)
                change = Math.Max(change, Math.Abs(next[level] - m[name][level]));
            m[name] = next;
        }
        return change;
    }

    private Dictionary<string, double[]> LevelSums(string table, string what, string[] comparisons)
    {
        var sums = Model
            .Where(c => comparisons.Contains(c.Name))
            .ToDictionary(c => c.Name, c => new double[c.Levels.Count]);
        var sql = string.Join(
            " UNION ALL ",
            comparisons.Select(
                (c, i) =>
                    $"SELECT {i} AS c, g_{c} AS level, sum({what})::DOUBLE AS s FROM {table} GROUP BY g_{c}"
            )
        );
        foreach (var row in duck.Rows(sql))
            sums[comparisons[(int)row[0]]][(int)row[1]] = row[2];
        return sums;
    }

    private static double[] Shares(Comparison comparison, double[] sums) =>
        LevelShares.Of(comparison.Levels, sums, 0.5, _ => null);

    private static string Columns(string[] comparisons) =>
        string.Join(", ", comparisons.Select(c => "g_" + c));
}
