using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Evaluating;
using Hearth.Core.Matching.Models;
using Hearth.Core.Matching.Reviewing;
using Hearth.Core.Matching.Running;
using Hearth.Linkage;
using Hearth.Linkage.Evaluate;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching;

/// <summary>
/// Learns what the standing run's match weights are worth as probabilities, from pairs that people have judged or from a
/// truth folder. Weights and thresholds stay: the same pairs are joined, and only how sure that is changes.
/// </summary>
/// <param name="OutFile">The model's file to write, <c>people-….yaml</c>.</param>
/// <param name="TruthFolder">As <c>hearth generate</c> writes it; null: from judged pairs.</param>
/// <param name="Progress">Each stage in words.</param>
public sealed record CalibrateModel(
    string OutFile,
    string? TruthFolder = null,
    Action<string>? Progress = null
);

/// <param name="Model">Its name.</param>
/// <param name="From">The model whose weights it has.</param>
/// <param name="File">Where it is.</param>
/// <param name="Pairs">Pairs of known truth it learned from.</param>
/// <param name="ErrorBefore">Expected calibration error on these pairs before.</param>
/// <param name="ErrorAfter">And after, on the same pairs: on others it is somewhat greater.</param>
public sealed record ModelCalibrated(
    string Model,
    string From,
    string File,
    int Pairs,
    double ErrorBefore,
    double ErrorAfter
);

/// <summary>How sure matching is must be how right it is (requirement MA-4).</summary>
public sealed class CalibrateModelOperation(AppDb db, DataFolder folder, TimeProvider clock)
{
    public async Task<Outcome<ModelCalibrated>> RunAsync(
        CalibrateModel request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.MatchingRun))
            return Outcome.NotFound;
        var name = Path.GetFileNameWithoutExtension(request.OutFile);
        if (!name.StartsWith("people-", StringComparison.Ordinal))
            return Outcome.Refused("A model's file is named people-….yaml");
        if (File.Exists(request.OutFile))
            return Outcome.Refused(
                $"{request.OutFile} is there already; a model in use is not overwritten"
            );
        var run = await db
            .MatchRuns.AsNoTracking()
            .Where(r => r.Status == RunStatus.Done)
            .OrderByDescending(r => r.No)
            .FirstOrDefaultAsync(cancel);
        if (run is null)
            return Outcome.Refused("Nothing has been matched yet. Run: hearth match run");
        var from = ModelReader.LatestFile(folder);
        var text = await File.ReadAllTextAsync(from, cancel);
        using var reader = new StringReader(text);
        var model = ModelReader.Read(Path.GetFileName(from), reader);
        if (model.Name != run.Model)
            return Outcome.Refused(
                $"Run {run.No} was by {run.Model}, and the model is now {model.Name}. Run matching again first"
            );
        if (request.TruthFolder is { } given && TruthFolder.Missing(given) is { } missing)
            return Outcome.Refused($"There is no {missing} in {given}");
        request.Progress?.Invoke("Weighing pairs whose truth is known");
        var pairs = request.TruthFolder is { } truth
            ? (
                await PairsOfTruth.ReadAsync(
                    db,
                    run,
                    model,
                    TruthFolder.Read(truth, run.AsAt),
                    cancel
                )
            ).Pairs
            : await JudgedAsync(run, model, cancel);
        if (CalibrationFit.Of(pairs) is not { } curve)
            return Outcome.Refused(
                $"{pairs.Count} pairs of known truth are too few to learn from. Draw a sample (hearth match sample --size 400) and judge it first"
            );
        var part = request.OutFile + ".part";
        await File.WriteAllTextAsync(part, CalibratedText.Of(text, name, curve), cancel);
        File.Move(part, request.OutFile);
        return await db.SaveAsync(
            new ModelCalibrated(
                name,
                model.Name,
                request.OutFile,
                pairs.Count,
                Calibration.Of(pairs, model.Probability).Error,
                Calibration.Of(pairs, curve.Probability).Error
            ),
            Event.By(actor, "matching.calibrated", $"model:{name}", clock.UtcNow()),
            cancel
        );
    }

    private async Task<IReadOnlyList<KnownPair>> JudgedAsync(
        MatchRun run,
        LinkageModel model,
        CancellationToken cancel
    )
    {
        var (known, _) = await StandingIdentities.ReadAsync(db, run.AsAt, cancel);
        return JudgedPairs.Of(
            await Labels.ReadAsync(db, cancel),
            known,
            IdentityTable.Of([.. known.Select(k => k.Identity)]),
            model
        );
    }
}
