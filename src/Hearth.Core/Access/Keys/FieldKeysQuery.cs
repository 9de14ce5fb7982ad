using Hearth.Core.Data;
using Hearth.Core.Data.Protection;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Access.Keys;

/// <summary>A key of encrypted texts: how many it made, whether it is here, and whether it is the one new texts get.</summary>
public sealed record FieldKeyRow(string Id, bool IsCurrent, bool IsHere, long Texts);

/// <summary>The keys of encrypted texts, newest first, and those that are missing.</summary>
public sealed class FieldKeysQuery(AppDb db, FieldKeys keys)
{
    public async Task<Outcome<IReadOnlyList<FieldKeyRow>>> RunAsync(
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.AccessAudit))
            return Outcome.NotFound;
        var used = (await FieldKeysInUse.ReadAsync(db, cancel)).Texts;
        var here = keys.Ids;
        return here.Concat(used.Keys.Except(here))
            .Select(id => new FieldKeyRow(
                id,
                here.Count > 0 && id == here[0],
                here.Contains(id),
                used.GetValueOrDefault(id)
            ))
            .ToArray();
    }

    /// <summary>Why what the database holds cannot be read with the keys that are here; null when it can.</summary>
    public async Task<string?> WhyNotAsync(CancellationToken cancel) =>
        (await FieldKeysInUse.ReadAsync(db, cancel)).WhyNot(keys);
}
