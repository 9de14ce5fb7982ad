using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Models;
using Hearth.Core.Matching.Running;
using Hearth.Linkage;

namespace Hearth.Core.Matching;

/// <summary>
/// Learns the latest model's m, u and prior from the identities that stand as at a date, without any truth. The trained
/// model is a dated file of its own name, <c>people-yyyy-mm.yaml</c> or the like; no run uses it until it lies in a rulebook.
/// </summary>
public sealed record TrainModel(DateOnly AsAt, string OutFile, Action<string>? Progress = null);

public sealed record ModelTrained(string Model, string From, int Identities, string File);

/// <summary>u by random sampling, m by expectation maximisation (Fellegi and Sunter 1969; Splink).</summary>
public sealed class TrainModelOperation(AppDb db, DataFolder folder, TimeProvider clock)
{
    public async Task<Outcome<ModelTrained>> RunAsync(
        TrainModel request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.MaySeeFamilies)
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
        var part = request.OutFile + ".part";
        await File.WriteAllTextAsync(part, TrainedText.Of(text, trained), cancel);
        File.Move(part, request.OutFile);
        return await db.SaveAsync(
            new ModelTrained(name, Path.GetFileName(from), known.Length, request.OutFile),
            Event.By(actor, "matching.trained", $"model:{name}", clock.UtcNow()),
            cancel
        );
    }
}
