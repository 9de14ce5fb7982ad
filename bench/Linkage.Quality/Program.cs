using System.Globalization;
using System.Text;
using Hearth.App.Linking;
using Hearth.Bench.Quality;

// The gate of accuracy: `dotnet run --project bench/Linkage.Quality -- --out FILE`. Fails (1) when a data set
// falls below its floor. With --encode FILE linking by encodings is measured instead. With --flat FILE TRUTH a CSV file of one's own is measured too, without a floor.
var sets = DataSet.All.ToList();
string? output = null;
for (var a = 0; a < args.Length; a++)
{
    if (args[a] == "--encode")
        return await EncodedAccuracy.WriteAsync(args[++a]) ? 0 : 1;
    if (args[a] == "--out")
        output = args[++a];
    else if (args[a] == "--flat")
    {
        var (file, truth) = (args[++a], args[++a]);
        sets.Add(new(Path.GetFileNameWithoutExtension(file), truth, _ => [file], 0, 1));
    }
}
var table = new StringBuilder();
table.AppendLine(
    "| Data | Records | Pairs compared | Links P | R | F1 | F1 at best | Clusters F1 | Whole F1 | Calibration error | Blocking recall est. | Seconds |"
);
table.AppendLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
var failed = false;
foreach (var set in sets)
{
    var folder = Directory.CreateTempSubdirectory("hearth-quality-");
    try
    {
        if (set.Write(folder.FullName) is not { } files)
        {
            Console.Error.WriteLine($"{set.Name} skipped: ../shared is absent");
            continue;
        }
        var result = await LinkFiles.RunAsync(
            new LinkRequest(files, set.Truth),
            CancellationToken.None
        );
        var measured = result.Measured!;
        var (pairs, clusters) = (
            measured.Pairwise.Chosen.Agreement,
            measured.Cluster.Chosen.Agreement
        );
        var recall = result.Plan is { } plan ? F(plan.Recall) : "all pairs";
        table.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {set.Name} | {result.Table.Count} | {result.Blocking.Pairs} | {F(pairs.Precision)} | {F(pairs.Recall)} | {F(pairs.F1)} | {F(measured.Pairwise.Best.Agreement.F1)} | {F(clusters.F1)} | {F(measured.Whole.F1)} | {F(measured.Calibration.Error)} | {recall} | {result.Clock.Total:0.0} |"
        );
        if (pairs.F1 >= set.F1 && clusters.F1 >= set.F1 && measured.Calibration.Error <= set.Error)
            continue;
        failed = true;
        Console.Error.WriteLine(
            $"{set.Name} is below its floor: links F1 {F(pairs.F1)} and clusters F1 {F(clusters.F1)} of {set.F1}, calibration error {F(measured.Calibration.Error)} of {set.Error}"
        );
    }
    finally
    {
        folder.Delete(true);
    }
}
Console.Out.Write(table);
if (output is not null)
    await File.WriteAllTextAsync(
        output,
        $"# Accuracy with no configuration\n\n`dotnet run --project bench/Linkage.Quality -- --out FILE`. Links and clusters at the threshold the tool chose; recall of all true pairs.\n\n{table}"
    );
return failed ? 1 : 0;

static string F(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
