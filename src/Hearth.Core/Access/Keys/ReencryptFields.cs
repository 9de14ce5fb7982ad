using Hearth.Core.Data;
using Hearth.Core.Data.Protection;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Access.Keys;

/// <summary>Encrypts again, with the newest key, what older ones encrypted.</summary>
/// <param name="Progress">How many texts so far.</param>
public sealed record ReencryptFields(Action<long>? Progress = null);

/// <param name="Texts">Encrypted again now.</param>
/// <param name="NoLongerUsed">Older keys that no text in the database needs: backups may.</param>
public sealed record FieldsReencrypted(long Texts, IReadOnlyList<string> NoLongerUsed);

/// <summary>
/// In batches, each in one transaction, beside whatever else goes on: a text somebody writes meanwhile stays theirs. Killed
/// at any moment, every text is whole under one key or the other, and both are here; run again, it goes on.
/// </summary>
public sealed class ReencryptFieldsOperation(AppDb db, FieldKeys keys, TimeProvider clock)
{
    private const int Batch = 500;

    public async Task<Outcome<FieldsReencrypted>> RunAsync(
        ReencryptFields request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.AccessAudit))
            return Outcome.NotFound;
        if ((await FieldKeysInUse.ReadAsync(db, cancel)).WhyNot(keys) is { } reason)
            return Outcome.Refused(reason);
        var done = 0L;
        try
        {
            foreach (var column in FieldColumn.Of(db).Where(c => !c.IsBlind))
            foreach (var old in keys.Ids.Skip(1))
            {
                // What another process writes with an old key behind it meanwhile waits for the next run.
                object[]? last = null;
                while (await BatchAsync(column, old, last, cancel) is { Count: > 0 } batch)
                {
                    last = batch[^1].Key;
                    done += batch.Count;
                    request.Progress?.Invoke(done);
                }
            }
        }
        catch (FieldUnreadableException unreadable)
        {
            return Outcome.Refused($"{unreadable.Message} Before it, {done} texts were encrypted.");
        }
        var used = (await FieldKeysInUse.ReadAsync(db, cancel)).Texts;
        return await db.SaveAsync(
            new FieldsReencrypted(done, [.. keys.Ids.Skip(1).Where(id => !used.ContainsKey(id))]),
            Event.By(
                actor,
                "access.keys-reencrypted",
                $"key:{keys.Current.Id}",
                clock.UtcNow(),
                $"{{\"texts\":{done}}}"
            ),
            cancel
        );
    }

    private Task<List<(object[] Key, string Value)>> BatchAsync(
        FieldColumn column,
        string old,
        object[]? after,
        CancellationToken cancel
    ) =>
        SqliteTurns.AskAsync(async () =>
        {
            var field = new FieldText(keys, column.Table, column.Column);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var found = await column.BeginningAsync(
                db,
                keys.Find(old)!.Prefix,
                after,
                Batch,
                cancel
            );
            foreach (var (key, value) in found)
                await column.ReplaceAsync(
                    db,
                    key,
                    value,
                    field.Encrypt(field.Decrypt(value)),
                    cancel
                );
            await transaction.CommitAsync(cancel);
            return found;
        });
}
