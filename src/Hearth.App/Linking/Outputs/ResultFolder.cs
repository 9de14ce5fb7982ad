using Hearth.App.Linking.Inputs;
using Hearth.App.Linking.Reporting;
using Hearth.Core.Matching.Models;

namespace Hearth.App.Linking.Outputs;

/// <summary>
/// Writes a run's files: all of them beside their place first, then moved into it, so that what stands
/// in the folder is never half of one run and half of another.
/// </summary>
internal static class ResultFolder
{
    // Below this a pair is not worth a person's time.
    private const double Doubtful = 0.05;

    private const string PairTypes =
        "{'left_file':'VARCHAR','left_row':'BIGINT','left_id':'VARCHAR','right_file':'VARCHAR','right_row':'BIGINT','right_id':'VARCHAR','match_weight':'DOUBLE','match_probability':'DOUBLE'}";

    private const string ClusterTypes =
        "{'cluster':'BIGINT','file':'VARCHAR','row':'BIGINT','id':'VARCHAR'}";

    /// <summary>Refuses before hours of work what could not be written after them.</summary>
    public static void Check(string folder)
    {
        if (File.Exists(folder))
            throw new InputException($"{folder} is a file, not a folder to write to.");
        var above = Path.GetDirectoryName(Path.GetFullPath(folder));
        while (above is not null && !Directory.Exists(above))
        {
            if (File.Exists(above))
                throw new InputException($"{above} is a file: no folder can be made in it.");
            above = Path.GetDirectoryName(above);
        }
    }

    public static async Task WriteAsync(
        LinkResult result,
        string folder,
        bool parquet,
        CancellationToken cancel
    )
    {
        var whole = Path.GetFullPath(folder);
        var beside = whole + ".being-written";
        if (Directory.Exists(beside))
            Directory.Delete(beside, true);
        Directory.CreateDirectory(beside);
        try
        {
            var rows = new ResultRows(result);
            await RowFile.WriteAsync(
                beside,
                "pairs",
                parquet,
                ResultRows.PairColumns,
                rows.Pairs(p => p.Weight >= result.Threshold),
                PairTypes,
                cancel
            );
            await RowFile.WriteAsync(
                beside,
                "doubtful",
                parquet,
                ResultRows.PairColumns,
                rows.Pairs(p => p.Weight < result.Threshold && p.Probability >= Doubtful),
                PairTypes,
                cancel
            );
            await RowFile.WriteAsync(
                beside,
                "clusters",
                parquet,
                ResultRows.ClusterColumns,
                rows.Clusters(),
                ClusterTypes,
                cancel
            );
            await File.WriteAllTextAsync(
                Path.Combine(beside, "model.yaml"),
                ModelFile.Write(result.Model),
                cancel
            );
            await File.WriteAllTextAsync(
                Path.Combine(beside, "report.html"),
                Report.Of(result),
                cancel
            );
            Directory.CreateDirectory(whole);
            foreach (var file in Directory.EnumerateFiles(beside))
                File.Move(file, Path.Combine(whole, Path.GetFileName(file)), overwrite: true);
        }
        finally
        {
            Directory.Delete(beside, true);
        }
    }
}
