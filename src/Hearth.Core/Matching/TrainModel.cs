using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Models;
using Hearth.Core.Matching.Reviewing;
using Hearth.Core.Matching.Running;
using Hearth.Linkage;
using Hearth.Linkage.Train;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Matching;

/// <summary>
/// Learns the latest model's m, u and prior from the identities that stand as at a date, without any truth. The trained
/// model is a dated file of its own name, <c>people-yyyy-mm.yaml</c> or the like; no run uses it until it lies in a rulebook.
/// </summary>
/// <param name="AsAt">Learns from returns with an extract date on or before it.</param>
/// <param name="OutFile">The file to write.</param>
/// <param name="Progress">Each stage in words.</param>
/// <param name="Labels">Also learn m from pairs that people have judged: see <see cref="LabelSettings"/>.</param>
public sealed record TrainModel(
    DateOnly AsAt,
    string OutFile,
    Action<string>? Progress = null,
    bool Labels = false
);

/// <param name="Model">Its name.</param>
/// <param name="From">The model learning started from.</param>
/// <param name="Identities">How many it learned from.</param>
/// <param name="File">Where it is.</param>
/// <param name="Labels">Judged pairs it learned from.</param>
/// <param name="LabelledMatches">Of these, one person: what m is learned from.</param>
public sealed record ModelTrained(
    string Model,
    string From,
    int Identities,
    string File,
    int Labels,
    int LabelledMatches
);

/// <summary>u by random sampling, m by expectation maximisation (Fellegi and Sunter 1969; Splink).</summary>
public sealed class TrainModelOperation(AppDb db, DataFolder folder, TimeProvider clock)
{
    public async Task<Outcome<ModelTrained>> RunAsync(
        TrainModel request,
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
        request.Progress?.Invoke("Reading identities");
        var (known, _) = await StandingIdentities.ReadAsync(db, request.AsAt, cancel);
        if (known.Length == 0)
            return Outcome.Refused(
                $"No record stands as at {request.AsAt:yyyy-MM-dd}. Load returns first"
            );
        var from = ModelReader.LatestFile(folder);
        var text = await File.ReadAllTextAsync(from, cancel);
        var table = IdentityTable.Of([.. known.Select(k => k.Identity)]);
        request.Progress?.Invoke($"Learning from {known.Length} identities");
        using var reader = new StringReader(text);
        var trained = Linker.Train(
            table,
            ModelReader.Read(Path.GetFileName(from), reader) with
            {
                Name = name,
            },
            new(Cancel: cancel)
        );
        IReadOnlyList<LabelledPair> labels = [];
        if (request.Labels)
        {
            labels = await JudgedAsync(known, cancel);
            if (!labels.Any(l => l.IsMatch))
                return Outcome.Refused(
                    "Nobody has yet judged pairs of the random sample to be one person. The doubtful pairs alone would teach what doubtful pairs are like: draw a sample (hearth match sample --size 400) and review it first"
                );
            trained = Linker.TrainFromLabels(table, trained, labels);
        }
        var part = request.OutFile + ".part";
        await File.WriteAllTextAsync(
            part, // Other weights are worth something else: what the old ones were worth is dropped.
            CalibratedText.Of(TrainedText.Of(text, trained), name, curve: null),
            cancel
        );
        File.Move(part, request.OutFile);
        return await db.SaveAsync(
            new ModelTrained(
                name,
                Path.GetFileName(from),
                known.Length,
                request.OutFile,
                labels.Count,
                labels.Count(l => l.IsMatch)
            ),
            Event.By(actor, "matching.trained", $"model:{name}", clock.UtcNow()),
            cancel
        );
    }

    /// <summary>
    /// Every pair judged whose two identities stand, each for as many pairs as it stands for; none where no pair of a
    /// random sample is among those judged to be one person.
    /// </summary>
    private async Task<IReadOnlyList<LabelledPair>> JudgedAsync(
        Standing[] known,
        CancellationToken cancel
    )
    {
        var judged = await Labels.ReadAsync(db, cancel);
        if (!judged.Judged.Any(s => s.Matches > 0))
            return [];
        var places = known.Index().ToDictionary(k => k.Item.Identity.Id, k => k.Index);
        return
        [
            .. judged
                .All.Where(l => places.ContainsKey(l.Left) && places.ContainsKey(l.Right))
                .Select(l => new LabelledPair(
                    places[l.Left],
                    places[l.Right],
                    l.IsMatch,
                    l.Stands
                )),
        ];
    }
}
