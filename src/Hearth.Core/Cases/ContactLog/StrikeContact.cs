using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.ContactLog;

/// <summary>It was recorded by mistake, such as for another family.</summary>
public sealed record StrikeContact(Guid Id, string Why, int Version);

/// <summary>It stays readable, and stands no more.</summary>
public sealed class StrikeContactOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<ContactLogEntry>> RunAsync(
        StrikeContact request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var entry = await db.ContactLog.SingleOrDefaultAsync(e => e.Id == request.Id, cancel);
        if (
            await access.OfAsync(entry?.CaseId ?? default, Permission.CasesWork, actor, cancel)
                is not { Case: var of }
            || entry is null
        )
            return Outcome.NotFound;
        if (entry.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (entry.StruckAt is not null)
            return Outcome.Refused("It is struck out already.");
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why it was recorded by mistake.");
        (entry.StruckAt, entry.StruckBy) = (clock.UtcNow(), actor.UserId);
        entry.WhyStruck = request.Why.Trim();
        return await db.SaveAsync(
            entry,
            Event.By(actor, "cases.contact-struck", of.Subject, entry.StruckAt.Value),
            cancel
        );
    }
}
