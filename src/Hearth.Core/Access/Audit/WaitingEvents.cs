using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Audit;

/// <summary>Whether any event waits to be sealed: asked every second, of a table that is nearly always empty.</summary>
public sealed class WaitingEventsQuery(AppDb db)
{
    public Task<bool> RunAsync(CancellationToken cancel) =>
        db.PendingEvents.AnyAsync(p => !p.Doubtful, cancel);
}
