using Hearth.Core.Access;
using Hearth.Core.Data;

namespace Hearth.Core.Cases.Events;

/// <summary>One significant event, for whoever takes it out, also one that somebody has just taken out. That it is read is an event.</summary>
public sealed class SignificantEventQuery(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<SignificantEvent?> RunAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        if (await EventAccess.OfAsync(db, access, clock, id, actor, cancel) is not { } found)
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "cases.event-read",
            found.Of.Case.Subject,
            null,
            cancel
        );
        return found.One;
    }
}
