using Hearth.App.Linking.Building;
using Hearth.App.Linking.Inputs;
using Hearth.App.Linking.Measuring;
using Hearth.App.Linking.Recognition;
using Hearth.Linkage;
using Hearth.Linkage.Evaluate;
using Hearth.Linkage.Records;
using Hearth.Linkage.Score;
using Hearth.Linkage.Train;
using LinkOptions = Hearth.Linkage.LinkOptions;

namespace Hearth.App.Linking;

/// <summary>Links files of people with no database and no configuration: reads, recognises, learns, scores, clusters, measures.</summary>
public static class LinkFiles
{
    // Files in which one record in fifty has two sure partners do not hold a person once.
    private const double FewConflicts = 0.02;

    public static async Task<LinkResult> RunAsync(LinkRequest request, CancellationToken cancel)
    {
        var clock = new StageClock(request.Progress);
        var tables = await clock.TimeAsync(
            "read",
            0,
            "Reading",
            () => ReadAsync(request.Files, cancel)
        );
        var columns = clock.Time(
            "recognise",
            0.1,
            "Recognising columns",
            () => Recognise(tables, request.Truth)
        );
        var fields = clock.Time("standardise", 0.15, "Standardising", () => Fields.Of(columns));
        if (fields.Count == 0)
            throw new InputException(NothingToLinkBy(columns));
        var table = clock.Time(
            "standardise",
            0.2,
            "Standardising",
            () => TableBuilding.Of(tables, fields)
        );
        var options = new LinkOptions(Cancel: cancel);
        var learned = request.Model is { } file
            ? clock.Time(
                "train",
                0.3,
                "Reading the model",
                () => GivenModel.Read(file, table, request.Across)
            )
            : new ModelLearning(table, fields, request.Across, options, clock).Learn();

        var scored = clock.Time(
            "score",
            0.7,
            "Scoring pairs",
            () =>
                Linker.Score(
                    table,
                    PairKinds.Bound(learned.Model),
                    learned.Model.KeepWeight,
                    options
                )
        );
        return Finished(request, clock, tables, columns, fields, table, learned, scored, cancel);
    }

    private static LinkResult Finished(
        LinkRequest request,
        StageClock clock,
        IReadOnlyList<RawTable> tables,
        IReadOnlyList<Recognised> columns,
        IReadOnlyList<Field> fields,
        RecordTable table,
        LearnedModel learned,
        ScoreResult scored,
        CancellationToken cancel
    )
    {
        var (model, onePartner) = (learned.Model, false);
        var pairs = clock.Time(
            "score",
            0.8,
            "Weighing what relatives share",
            () =>
            {
                var kinds = new KindWeights(table, model);
                IReadOnlyList<ScoredPair> weighed =
                [
                    .. scored.Pairs.Select(kinds.Weigh).Where(p => p.Weight >= model.KeepWeight),
                ];
                onePartner = request.Across && OnePartner.Conflicts(weighed) < FewConflicts;
                return onePartner ? OnePartner.Weigh(weighed) : weighed;
            }
        );
        var threshold = learned.Given ? model.JoinWeight : Thresholds.Expected(pairs);
        var join = learned.Given ? model.JoinWeight : threshold;
        cancel.ThrowIfCancellationRequested();
        var clustering = new Clusters(table, model, pairs, fields, onePartner);
        var clusters = clock.Time("cluster", 0.85, "Clustering", () => clustering.At(join));
        var settled = clock.Time(
            "cluster",
            0.88,
            "Settling pairs",
            () => clustering.Settled(clusters, join, request.Across)
        );
        var result = new LinkResult
        {
            Request = request,
            Tables = tables,
            Columns = columns,
            Table = table,
            Model = model with { JoinWeight = join },
            Scored = settled,
            Blocking = scored.Blocking,
            Plan = learned.Plan,
            Threshold = threshold,
            Clusters = clusters,
            OnePartner = onePartner,
            DeadBeforeBirth = Lifetimes.Of(fields)?.Count(l => l.IsImpossible) ?? 0,
            Clock = clock,
        };
        if (columns.FirstOrDefault(c => c.Role == Role.Truth) is not { } truth)
            return result;
        return result with
        {
            Measured = clock.Time(
                "measure",
                0.9,
                "Measuring against the truth",
                () =>
                    TruthMeasuring.Of(
                        settled,
                        TableBuilding.Truth(truth.InFiles, tables),
                        request.Across ? table[TableBuilding.FileColumn].Codes.ToArray() : null,
                        threshold,
                        join,
                        clusters,
                        clustering.At
                    )
            ),
        };
    }

    private static async Task<IReadOnlyList<RawTable>> ReadAsync(
        IReadOnlyList<string> files,
        CancellationToken cancel
    )
    {
        var tables = new List<RawTable>();
        foreach (var file in files)
        {
            var table = await TableReader.ReadAsync(file, cancel);
            var same = tables.Count(t => t.Name == table.Name);
            tables.Add(same == 0 ? table : table with { Name = $"{table.Name} ({same + 1})" });
        }
        return tables;
    }

    private static IReadOnlyList<Recognised> Recognise(
        IReadOnlyList<RawTable> tables,
        string? truth
    )
    {
        if (truth is not null && tables.FirstOrDefault(t => t.Find(truth) is null) is { } without)
            throw new InputException(
                $"{without.Name} has no column {truth}. It has {string.Join(", ", without.Columns.Select(c => c.Name))}."
            );
        return Recogniser.Of(tables, truth);
    }

    private static string NothingToLinkBy(IReadOnlyList<Recognised> columns) =>
        "No column was found to link people by: "
        + string.Join("; ", columns.Select(c => $"{c.Name}: {c.Why}"))
        + ". Name columns as forename, surname, date of birth, postcode and so on.";
}
