using Hearth.Core.Access;
using Hearth.Core.Data;

namespace Hearth.Core.Cases.FrontDoor;

/// <summary>Whoever referred hears what came of it.</summary>
public sealed record TellReferrer(Guid Contact, ContactChannel How, string What, int Version);

/// <summary>Once, after the decision; in Hearth they read it under what they referred.</summary>
public sealed class TellReferrerOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<Contact>> RunAsync(
        TellReferrer request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await ContactAccess.OfAsync(db, clock, request.Contact, actor, cancel)
            is not { } contact
        )
            return Outcome.NotFound;
        // What they were told stays as they heard it.
        if (contact.Version != request.Version || contact.ReferrerTold is not null)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (contact.Decision is null)
            return Outcome.Refused("Nothing is decided yet.");
        if (string.IsNullOrWhiteSpace(request.What))
            return Outcome.Refused("Write what they are told: no more than they may know.");
        (contact.ReferrerTold, contact.ReferrerToldBy) = (request.What.Trim(), request.How);
        contact.ReferrerToldAt = clock.UtcNow();
        return await db.SaveAsync(
            contact,
            Event.By(actor, "cases.referrer-told", contact.Subject, contact.ReferrerToldAt.Value),
            cancel
        );
    }
}
