using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Disclosures;

/// <param name="Of">The disclosure.</param>
/// <param name="From">The agency's name.</param>
/// <param name="To">The agency's name.</param>
/// <param name="Kinds">Kinds of information, by name.</param>
/// <param name="Purpose">By name.</param>
public sealed record DisclosureRead(
    Disclosure Of,
    string From,
    string To,
    IReadOnlyList<string> Kinds,
    string Purpose
);

/// <summary>What was shared about a family, the latest first, for those who may know of it. That it is read is an event.</summary>
public sealed class DisclosuresQuery(
    AppDb db,
    FamilyAccessQuery access,
    SharingStateQuery states,
    TimeProvider clock
)
{
    /// <summary>Null when there is no such family, or none that the actor may know of.</summary>
    public async Task<IReadOnlyList<DisclosureRead>?> RunAsync(
        FamilyId family,
        Actor actor,
        CancellationToken cancel
    )
    {
        var subject = $"family:{family}";
        if (
            !actor.May(Permission.SharingRecord)
            || await access.OfAsync(family, FlowKind.FamilyPage, actor, cancel) is not { } may
        )
        {
            await ReadEvent.RefusedAsync(db, clock, actor, subject, cancel);
            return null;
        }
        // By its old number it is the family that it is now.
        family = await MergedNow.FamilyAsync(db, family, cancel);
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "sharing.disclosures-read",
            $"family:{family}",
            null,
            cancel
        );
        var state = await states.ReadAsync(cancel);
        var found = await db
            .Disclosures.AsNoTracking()
            .Where(d => d.FamilyId == family)
            .ToListAsync(cancel);
        string Party(string id) => state.Parties.TryGetValue(id, out var p) ? p.Name : id;
        return
        [
            .. found
                .OrderByDescending(d => d.On)
                .ThenByDescending(d => d.RecordedAt)
                // What was shared tells of its kinds: whoever may not see one of them does not read of it here.
                .Where(d => d.Categories.Split(',').All(may.May))
                .Select(d => new DisclosureRead(
                    d,
                    Party(d.FromAgency),
                    Party(d.ToAgency),
                    [
                        .. d
                            .Categories.Split(',')
                            .Select(c =>
                                state.Words.Categories.TryGetValue(c, out var of) ? of.Name : c
                            ),
                    ],
                    state.Words.Purposes.TryGetValue(d.Purpose, out var purpose)
                        ? purpose.Name
                        : d.Purpose
                )),
        ];
    }
}
