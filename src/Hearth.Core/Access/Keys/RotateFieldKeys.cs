using Hearth.Core.Data;
using Hearth.Core.Data.Protection;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Access.Keys;

/// <summary>A new key, for all that is written from now on.</summary>
public sealed record RotateFieldKeys;

public sealed record FieldKeysRotated(string Id);

/// <summary>
/// Makes a new key, and keeps the old: they read what they wrote until <see cref="ReencryptFieldsOperation"/> is through.
/// Other processes of this data folder see the new key with their next text.
/// </summary>
public sealed class RotateFieldKeysOperation(
    AppDb db,
    DataFolder folder,
    FieldKeys keys,
    TimeProvider clock
)
{
    public async Task<Outcome<FieldKeysRotated>> RunAsync(
        RotateFieldKeys request,
        Actor actor,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!actor.May(Permission.AccessAudit))
            return Outcome.NotFound;
        if (keys.AreGiven)
            return Outcome.Refused(
                $"The keys are given in {FieldKeys.Variable}. Put a new one first there (`openssl rand -hex 32` makes one), start every process anew, and run `hearth keys reencrypt`."
            );
        // Throws, and says so, where there is none to add to.
        _ = keys.Current;
        if ((await FieldKeysInUse.ReadAsync(db, cancel)).WhyNot(keys) is { } reason)
            return Outcome.Refused(reason);
        await using (var only = KeyFileLock.TryTake(folder))
        {
            if (only is null)
                return Outcome.Conflict("Another process is making a key.");
            KeyFile.AddFirst(keys.File);
        }
        keys.Forget();
        var id = keys.Current.Id;
        return await db.SaveAsync(
            new FieldKeysRotated(id),
            Event.By(actor, "access.keys-rotated", $"key:{id}", clock.UtcNow()),
            cancel
        );
    }
}
