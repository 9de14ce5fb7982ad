using System.Globalization;
using Hearth.App.Linking.Recognition;
using Hearth.Linkage.Score;

namespace Hearth.App.Linking.Outputs;

/// <summary>Pairs and clusters as rows to write.</summary>
internal sealed class ResultRows(LinkResult result)
{
    private readonly int[] starts = Starts(result);
    private readonly Recognised? ids = result.Columns.FirstOrDefault(c => c.Role == Role.RecordId);

    public static string[] PairColumns { get; } =
    [
        "left_file",
        "left_row",
        "left_id",
        "right_file",
        "right_row",
        "right_id",
        "match_weight",
        "match_probability",
    ];

    public static string[] ClusterColumns { get; } = ["cluster", "file", "row", "id"];

    /// <summary>Strongest first. A row is counted from 1, its heading left out.</summary>
    public IEnumerable<string[]> Pairs(Func<ScoredPair, bool> which)
    {
        foreach (
            var pair in result
                .Scored.Where(which)
                .OrderByDescending(p => p.Weight)
                .ThenBy(p => p.Left)
                .ThenBy(p => p.Right)
        )
            yield return
            [
                .. Record(pair.Left),
                .. Record(pair.Right),
                pair.Weight.ToString("0.####", CultureInfo.InvariantCulture),
                pair.Probability.ToString("0.########", CultureInfo.InvariantCulture),
            ];
    }

    /// <summary>By cluster, every record once.</summary>
    public IEnumerable<string[]> Clusters()
    {
        var of = result.Clusters.ClusterOf;
        foreach (var record in Enumerable.Range(0, of.Length).OrderBy(r => of[r]))
            yield return
            [
                (of[record] + 1).ToString(CultureInfo.InvariantCulture),
                .. Record(record),
            ];
    }

    /// <summary>The file, row and id of a record.</summary>
    public string[] Record(int record)
    {
        var (table, row) = Place(record);
        return
        [
            result.Tables[table].Name,
            (row + 1).ToString(CultureInfo.InvariantCulture),
            ids?.InFiles[table]?[row] ?? "",
        ];
    }

    public (int Table, int Row) Place(int record)
    {
        var table = Array.FindLastIndex(starts, s => s <= record);
        return (table, record - starts[table]);
    }

    private static int[] Starts(LinkResult result)
    {
        var starts = new int[result.Tables.Count];
        for (var t = 1; t < starts.Length; t++)
            starts[t] = starts[t - 1] + result.Tables[t - 1].Count;
        return starts;
    }
}
