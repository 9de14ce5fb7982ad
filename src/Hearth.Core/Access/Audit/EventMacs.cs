using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hearth.Core.Access.Audit;

/// <summary>
/// Every event that is saved gets its keyed hash, and waits in the same transaction to be sealed. Operations know nothing
/// of either.
/// </summary>
internal sealed class EventMacs(AuditKeys keys) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(
        DbContextEventData eventData,
        InterceptionResult<int> result
    )
    {
        Make((AppDb)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Make((AppDb)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Make(AppDb db)
    {
        var entry = new EntryBuffer();
        foreach (var found in db.ChangeTracker.Entries<Event>().ToArray())
        {
            if (found.State is EntityState.Modified or EntityState.Deleted)
                throw new InvalidOperationException("An event is never changed.");
            // One whose saving failed is saved again with the same hash.
            if (found.State != EntityState.Added || found.Entity.Mac is not null)
                continue;
            found.Entity.Mac = keys.Current.MacOfEvent(
                entry.Write(EventRow.Of(found.Entity)).Canonical
            );
            db.Add(new PendingEvent { EventId = found.Entity.Id });
        }
    }
}
