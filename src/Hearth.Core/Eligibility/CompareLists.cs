using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Eligibility.Comparing;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility;

/// <summary>A list against an earlier one; without one, against the last of the same framework as at an earlier date.</summary>
public sealed record CompareLists(ListId List, ListId? With = null);

public sealed record ListsCompared(
    ListId List,
    ListId With,
    DateOnly AsAt,
    DateOnly WithAsAt,
    IReadOnlyList<FamilyChange> Joined,
    IReadOnlyList<FamilyChange> Left,
    IReadOnlyList<FamilyChange> Changed,
    int Unchanged
);

/// <summary>Which families joined, left or changed between two lists, and why (requirement ID-4).</summary>
public sealed class CompareListsOperation(AppDb db)
{
    public async Task<Outcome<ListsCompared>> RunAsync(
        CompareLists request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.EligibilityRead))
            return Outcome.NotFound;
        var lists = await db.Lists.AsNoTracking().ToListAsync(cancel);
        if (lists.SingleOrDefault(l => l.Id == request.List) is not { } list)
            return Outcome.NotFound;
        var with = request.With is { } id
            ? lists.SingleOrDefault(l => l.Id == id)
            : lists
                .Where(l => l.Framework == list.Framework && l.Id != list.Id)
                .Where(l => l.AsAt < list.AsAt)
                .OrderByDescending(l => l.AsAt)
                .ThenByDescending(l => l.CreatedAt)
                .FirstOrDefault();
        if (with is null)
            return request.With is null
                ? Outcome.Refused("There is no earlier list of this framework to compare with.")
                : Outcome.NotFound;

        var before = await ListedFamilies.ReadAsync(db, with.Id, actor, cancel);
        var after = await ListedFamilies.ReadAsync(db, list.Id, actor, cancel);
        var ended = await db
            .Families.Where(f => f.EndedRun != null)
            .Select(f => f.Id)
            .ToListAsync(cancel);
        var changes = Changes.Between(before, after, ended.ToHashSet());
        return new ListsCompared(
            list.Id,
            with.Id,
            list.AsAt,
            with.AsAt,
            changes.Joined,
            changes.Left,
            changes.Changed,
            changes.Unchanged
        );
    }
}
