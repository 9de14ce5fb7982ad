using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility;

public sealed record EntryDecided(
    ListId List,
    FamilyId Family,
    EntryStatus Status,
    string DecidedBy,
    DateTime DecidedAt,
    int Version
);

/// <summary>What confirming and declining share: who may, which entry, and saving it with its event.</summary>
internal static class DecideEntry
{
    public static async Task<Outcome<EntryDecided>> RunAsync(
        AppDb db,
        TimeProvider clock,
        ListId list,
        FamilyId family,
        EntryStatus status,
        string? reason,
        int version,
        Actor actor,
        CancellationToken cancel,
        Func<Task>? also = null
    )
    {
        var subject = $"family:{family}";
        if (
            !actor.May(Permission.EligibilityDecide)
            || await SealedAgainst.Families(db, actor).ContainsAsync(family, cancel)
        )
        {
            // To someone who may not know of the family it does not exist; that they asked is kept.
            db.Events.Add(Event.By(actor, "access.refused", subject, clock.UtcNow()));
            await db.SaveChangesAsync(cancel);
            return Outcome.NotFound;
        }
        if (!actor.IsNamedPerson)
            return Outcome.Refused(
                "Only a named person can confirm or decline a family (say who: --by EMAIL)."
            );
        var entry = await db.ListEntries.SingleOrDefaultAsync(
            e => e.ListId == list && e.FamilyId == family,
            cancel
        );
        if (entry is null)
            return Outcome.NotFound;
        if (entry.Version != version)
            return Outcome.Conflict(
                "Someone else has decided about this family since you opened it. Nothing of yours was saved."
            );
        entry.Decide(status, actor, reason, clock.UtcNow());
        if (also is not null)
            await also();
        var happened = Event.By(
            actor,
            status == EntryStatus.Confirmed ? "eligibility.confirmed" : "eligibility.declined",
            subject,
            clock.UtcNow(),
            $"{{\"list\":\"{list}\"}}"
        );
        return await db.SaveAsync(
            new EntryDecided(
                list,
                family,
                status,
                actor.UserId,
                entry.DecidedAt!.Value,
                version + 1
            ),
            happened,
            cancel
        );
    }
}
