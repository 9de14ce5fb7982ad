using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Core.Eligibility.Reading;
using Hearth.Core.People;
using Hearth.Rules.Loading;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility;

/// <summary>One family's place on one list, as someone who is to decide needs it.</summary>
public sealed record EntryRead(
    string FamilyName,
    string FrameworkName,
    DateOnly AsAt,
    EntryStatus Status,
    string? DecidedByName,
    DateTime? DecidedAt,
    string? Reason,
    int Version
);

/// <summary>An entry with who decided it. That it is read is an event.</summary>
public sealed class EntryQuery(AppDb db, Rulebook rulebook, TimeProvider clock)
{
    public async Task<EntryRead?> RunAsync(
        ListId list,
        FamilyId family,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.EligibilityRead)
            || await SealedAgainst.Families(db, actor).ContainsAsync(family, cancel)
        )
        {
            await ReadEvent.RefusedAsync(db, clock, actor, $"family:{family}", cancel);
            return null;
        }
        var listings = await ListingsRead.ReadAsync(db, rulebook, family, cancel);
        if (listings.FirstOrDefault(l => l.List.Id == list) is not { } listing)
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "eligibility.entry-read",
            $"family:{family}",
            null,
            cancel
        );
        var name = await db
            .Families.Where(f => f.Id == family)
            .Select(f => f.Name)
            .SingleOrDefaultAsync(cancel);
        var entry = listing.Entry;
        return new EntryRead(
            name ?? "",
            listing.FrameworkName,
            listing.List.AsAt,
            entry.Status,
            listing.DecidedByName,
            entry.DecidedAt,
            entry.Reason,
            entry.Version
        );
    }
}
