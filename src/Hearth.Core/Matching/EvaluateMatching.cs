using System.Text.Json;
using System.Text.Json.Nodes;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Evaluating;
using Hearth.Core.Matching.Models;
using Hearth.Linkage.Evaluate;
using Microsoft.EntityFrameworkCore;
using Permission = Hearth.Rules.Sharing.Permission;

namespace Hearth.Core.Matching;

/// <summary>Measures what stands against a folder that holds the truth: records.csv and families.csv, as `hearth generate` writes them.</summary>
public sealed record EvaluateMatching(string TruthFolder, Action<string>? Progress = null);

/// <param name="Run">The run that made what stands.</param>
/// <param name="AsAt">The date it was run as at, and families are judged at.</param>
/// <param name="Records">Rows whose true person is known; a row that names two persons counts for each.</param>
/// <param name="PeopleSeen">True persons whom at least one of these rows calls by a name.</param>
/// <param name="People">By pairs of records.</param>
/// <param name="PeopleWhole">By whole persons: exactly all records of one.</param>
/// <param name="Families">By unordered pairs of seen persons who share a family as at the run's date.</param>
/// <param name="FamiliesWhole">By whole families of seen persons.</param>
/// <param name="Probabilities">How right the model's probabilities are; null when the model is no longer the run's.</param>
/// <param name="FamiliesOfAll">As <paramref name="Families"/>, but recall counts persons whom no row calls by a name, whom nobody could place.</param>
public sealed record MatchingEvaluated(
    int Run,
    DateOnly AsAt,
    long Records,
    int PeopleSeen,
    Agreement People,
    Agreement PeopleWhole,
    Agreement Families,
    Agreement FamiliesWhole,
    Agreement FamiliesOfAll,
    ProbabilitiesMeasured? Probabilities
);

/// <summary>The quality of matching is measured and shown, not assumed (requirement MA-4).</summary>
public sealed class EvaluateMatchingOperation(AppDb db, DataFolder folder, TimeProvider clock)
{
    public async Task<Outcome<MatchingEvaluated>> RunAsync(
        EvaluateMatching request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.MatchingRun))
            return Outcome.NotFound;
        var run = await db
            .MatchRuns.Where(r => r.Status == RunStatus.Done)
            .OrderByDescending(r => r.No)
            .FirstOrDefaultAsync(cancel);
        if (run is null)
            return Outcome.Refused("Nothing has been matched yet. Run: hearth match run");
        if (TruthFolder.Missing(request.TruthFolder) is { } missing)
            return Outcome.Refused($"There is no {missing} in {request.TruthFolder}");
        request.Progress?.Invoke("Reading the truth");
        var truth = TruthFolder.Read(request.TruthFolder, run.AsAt);
        request.Progress?.Invoke("Measuring");
        var rows = await EvaluatedRows.ReadAsync(db, run.AsAt, truth, cancel);
        if (rows.True.Length == 0)
            return Outcome.Refused(
                $"The truth in {request.TruthFolder} is not that of the returns loaded here: no file's name is the same"
            );
        var found = await FamiliesOfTruePersons(rows, cancel);
        var seen = rows.Named;
        var visible = truth
            .Families.Select(f => (IReadOnlyList<int>)[.. f.Where(seen.Contains)])
            .ToArray();
        var done = new MatchingEvaluated(
            run.No,
            run.AsAt,
            rows.True.Length,
            seen.Count,
            Evaluation.Pairwise(rows.Found, rows.True),
            Evaluation.Clusters(rows.Found, rows.True),
            ShareAFamily.Pairs(found, visible),
            ShareAFamily.Whole(found, visible),
            ShareAFamily.Pairs(found, truth.Families),
            await ProbabilitiesAsync(run, truth, cancel)
        );
        var detail = JsonNode.Parse(run.Detail)!.AsObject();
        detail["Accuracy"] = JsonSerializer.SerializeToNode(done);
        run.Detail = detail.ToJsonString();
        return await db.SaveAsync(
            done,
            Event.By(actor, "matching.evaluated", $"matching-run:{run.No}", clock.UtcNow()),
            cancel
        );
    }

    private async Task<ProbabilitiesMeasured?> ProbabilitiesAsync(
        MatchRun run,
        TruthFolder truth,
        CancellationToken cancel
    )
    {
        var model = ModelReader.Latest(folder);
        return model.Name == run.Model
            ? ProbabilitiesMeasured.Of(
                await PairsOfTruth.ReadAsync(db, run, model, truth, cancel),
                model
            )
            : null;
    }

    /// <summary>Families found, of the true persons most of each found person's rows are about.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<int>>> FamiliesOfTruePersons(
        EvaluatedRows rows,
        CancellationToken cancel
    )
    {
        var members = await db.FamilyMembers.AsNoTracking().ToListAsync(cancel);
        var standing = await db
            .Families.Where(f => f.EndedRun == null)
            .Select(f => f.Id)
            .ToHashSetAsync(cancel);
        return
        [
            .. members
                .Where(m => standing.Contains(m.FamilyId))
                .GroupBy(m => m.FamilyId)
                .Select(f =>
                    (IReadOnlyList<int>)
                        [
                            .. f.Select(m => rows.MostlyAbout(m.PersonId))
                                .OfType<int>()
                                .Where(rows.Named.Contains)
                                .Distinct()
                                .Order(),
                        ]
                ),
        ];
    }
}
