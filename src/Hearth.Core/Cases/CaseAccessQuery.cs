using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases;

/// <summary>A case that somebody may open, and what they may see of its family.</summary>
internal sealed record OpenedCase(Case Case, FamilyAccess Access);

/// <summary>
/// Whether somebody may open a case: they may know of its family, their role works with cases, and the agreements let them see
/// what early help holds. Everything of a case is read and written through here.
/// </summary>
public sealed class CaseAccessQuery(AppDb db, FamilyAccessQuery access, TimeProvider clock)
{
    /// <summary>Records of support are of this kind of information, whatever they tell.</summary>
    internal const string Category = "early-help";

    /// <summary>
    /// Null when there is no such case, or none that they may know of, or their role may not do what is <paramref name="needed"/>
    /// besides reading; that they asked is kept.
    /// </summary>
    internal async Task<OpenedCase?> OfAsync(
        CaseId id,
        Permission needed,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.CasesRead) || !actor.May(needed))
            return null;
        var found = await db.Cases.SingleOrDefaultAsync(c => c.Id == id, cancel);
        // The question takes as long where there is no such case.
        var seen = await OfFamilyAsync(found?.FamilyId ?? default, actor, cancel);
        if (found is not null && seen is not null)
            return new(found, seen);
        await ReadEvent.RefusedAsync(
            db,
            clock,
            actor,
            found is null ? $"case:{id}" : found.Subject,
            cancel
        );
        return null;
    }

    /// <summary>What they may see of the support of a family; null when they may not know of it.</summary>
    internal async Task<FamilyAccess?> OfFamilyAsync(
        FamilyId family,
        Actor actor,
        CancellationToken cancel
    ) =>
        actor.May(Permission.CasesRead)
        && await access.OfAsync(family, FlowKind.FamilyPage, actor, cancel) is { } seen
        && seen.May(Category)
            ? seen
            : null;
}
