using System.CommandLine;
using System.Diagnostics;
using Hearth.App.Linking;
using Hearth.App.Linking.Inputs;
using Hearth.App.Linking.Outputs;
using Hearth.Linkage.Evaluate;

namespace Hearth.App.Commands;

/// <summary>Links files of people with no database and no configuration.</summary>
public static class LinkCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files")
        {
            Description =
                "One file to find duplicates in, or two to link: CSV, Parquet, DuckDB (people.duckdb:table) or a query (people.sql)",
            Arity = ArgumentArity.OneOrMore,
        };
        var truth = new Option<string?>("--truth")
        {
            Description = "Column that holds the true entity; used for nothing but measuring",
        };
        var model = new Option<string?>("--model")
        {
            Description = "Model file to use, as an earlier run wrote it, in place of learning one",
        };
        var output = new Option<string?>("--out")
        {
            Description = "Folder to write to; default linked-NAME beside where you are",
        };
        var dedupe = new Option<bool>("--dedupe")
        {
            Description = "With two files: also link within each",
        };
        var format = new Option<string>("--format")
        {
            Description = "How pairs and clusters are written: csv or parquet",
            DefaultValueFactory = _ => "csv",
        };
        format.AcceptOnlyFromAmong("csv", "parquet");
        var command = new Command(
            "link",
            "Link records of people in files, with no database and no configuration."
        )
        {
            files,
            truth,
            model,
            output,
            dedupe,
            format,
        };
        command.RunsAlone(
            async (run, cancel) =>
            {
                try
                {
                    var request = new LinkRequest(
                        run.Value(files)!,
                        run.Value(truth),
                        run.Value(model),
                        run.Value(dedupe),
                        LinkProgress.Show
                    );
                    var folder = run.Value(output) ?? DefaultFolder(request.Files[0]);
                    ResultFolder.Check(folder);
                    var result = await LinkFiles.RunAsync(request, cancel);
                    await result.Clock.TimeAsync(
                        "write",
                        0.95,
                        "Writing",
                        async () =>
                        {
                            await ResultFolder.WriteAsync(
                                result,
                                folder,
                                run.Value(format) == "parquet",
                                cancel
                            );
                            return true;
                        }
                    );
                    LinkProgress.Show("Done", 1);
                    if (result.DeadBeforeBirth > 0)
                        run.Progress(
                            $"Warning: {result.DeadBeforeBirth:N0} records have a date of death before their own date of birth."
                        );
                    return run.Done(Shown(result, folder), Words(result, folder));
                }
                catch (InputException wrong)
                {
                    return run.Refused(wrong.Message);
                }
            }
        );
        return command;
    }

    private static string DefaultFolder(string file) =>
        $"linked-{Path.GetFileNameWithoutExtension(file)}";

    private static object Shown(LinkResult result, string folder) =>
        new
        {
            Records = result.Table.Count,
            Pairs = result.Linked.Count(),
            Clusters = result.Clusters.Count,
            CandidatePairs = result.Blocking.Pairs,
            BlockingRecall = result.Plan is { } plan ? Round(plan.Recall) : (double?)null,
            Threshold = Round(result.Threshold),
            result.DeadBeforeBirth,
            Seconds = result
                .Clock.Stages.Append(("total", result.Clock.Total))
                .ToDictionary(s => s.Item1, s => Math.Round(s.Item2, 3)),
            PeakMb = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, 1),
            Pairwise = result.Measured is { } m ? Shown(m.Pairwise) : null,
            Cluster = result.Measured is { } c ? Shown(c.Cluster) : null,
            CalibrationError = result.Measured is { } e
                ? Round(e.Calibration.Error)
                : (double?)null,
            Whole = result.Measured is { } w
                ? Shown(new CurvePoint(result.Threshold, w.Whole))
                : null,
            Out = folder,
        };

    private static object Shown(Linking.Measuring.ChosenAndBest measured) =>
        new { Chosen = Shown(measured.Chosen), Best = Shown(measured.Best) };

    private static object Shown(CurvePoint point) =>
        new
        {
            Precision = Round(point.Agreement.Precision),
            Recall = Round(point.Agreement.Recall),
            F1 = Round(point.Agreement.F1),
            Threshold = Round(point.Threshold),
        };

    private static string Words(LinkResult result, string folder) =>
        $"{result.Table.Count:N0} records are {result.Clusters.Count:N0} people: {result.Linked.Count():N0} links among {result.Blocking.Pairs:N0} pairs compared, in {result.Clock.Total:0.0} seconds."
        + (
            result.Measured is { } m
                ? $"\nAgainst {result.Request.Truth}: links have precision {m.Pairwise.Chosen.Agreement.Precision:0.0000}, recall {m.Pairwise.Chosen.Agreement.Recall:0.0000}, F1 {m.Pairwise.Chosen.Agreement.F1:0.0000}; pairs in clusters F1 {m.Cluster.Chosen.Agreement.F1:0.0000}."
                : ""
        )
        + $"\n{Path.Combine(folder, "report.html")} shows how; pairs, doubtful pairs, clusters and model.yaml lie beside it.";

    private static double Round(double value) => Math.Round(value, 6);
}
