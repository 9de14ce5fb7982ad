namespace Hearth.Bench.Linkage;

/// <summary>Connected components by passing on the least label, as Splink does: each round only what changed goes on.</summary>
internal sealed class DuckClusters(DuckSide duck)
{
    public int Find(double probability)
    {
        var weight = DuckSql.Number(Hearth.Linkage.Score.ScoredPair.ToWeight(probability));
        duck.Run($"CREATE TABLE edges AS SELECT l, r FROM predicted WHERE weight >= {weight}");
        duck.Run(
            "CREATE TABLE neighbours AS SELECT l AS node, r AS neighbour FROM edges UNION ALL SELECT r, l FROM edges"
        );
        duck.Run(
            "CREATE TABLE labels AS SELECT node, least(node, min(neighbour)) AS label FROM neighbours GROUP BY node"
        );
        long changed;
        do
        {
            // A node takes the least label around it, and then that label's own label: chains halve.
            duck.Run(
                """
                CREATE OR REPLACE TABLE next AS
                SELECT a.node, least(a.label, b.label) AS label
                FROM (SELECT n.node, least(any_value(own.label), min(l.label)) AS label
                      FROM neighbours n JOIN labels l ON n.neighbour = l.node JOIN labels own ON n.node = own.node
                      GROUP BY n.node) a
                JOIN labels b ON a.label = b.node
                """
            );
            changed = duck.Long(
                "SELECT count(*) FROM next JOIN labels USING (node) WHERE next.label <> labels.label"
            );
            duck.Run("CREATE OR REPLACE TABLE labels AS SELECT * FROM next");
        } while (changed > 0);
        duck.Run(
            "CREATE TABLE clusters AS SELECT id, coalesce(label, id) AS cluster FROM records LEFT JOIN labels ON id = node"
        );
        return (int)duck.Long("SELECT count(DISTINCT cluster) FROM clusters");
    }
}
