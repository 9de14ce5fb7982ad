using Hearth.Core.Access.Audit.Data;
using Hearth.Core.Data;

namespace Hearth.Core.Access;

/// <summary>Reading about a person is an event: it is saved before what was asked for is given back.</summary>
internal static class ReadEvent
{
    public static Task ReadAsync(
        AppDb db,
        TimeProvider clock,
        Actor actor,
        string kind,
        string subject,
        string? detail,
        CancellationToken cancel
    ) => AppendEvent.RunAsync(db, Event.By(actor, kind, subject, clock.UtcNow(), detail), cancel);

    /// <summary>To someone who may not know of it, it does not exist; that they asked is kept.</summary>
    public static Task RefusedAsync(
        AppDb db,
        TimeProvider clock,
        Actor actor,
        string subject,
        CancellationToken cancel
    ) => ReadAsync(db, clock, actor, "access.refused", subject, null, cancel);
}
