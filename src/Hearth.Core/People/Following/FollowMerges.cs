using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People.Following;

/// <summary>
/// What was recorded of people and families follows to who they are now, within the transaction of the run that found it; and
/// goes back to those who turn out to be somebody of their own after all.
/// </summary>
internal static class FollowMerges
{
    // A merge of merges is rare; a circle would be a bug, and ends here.
    private const int Most = 50;

    public static async Task RunAsync(
        AppDb db,
        int run,
        IReadOnlyList<PartedFamily> parted,
        Actor actor,
        DateTime now,
        CancellationToken cancel
    )
    {
        var columns = FollowingColumns.Of(db.Model);
        var before = await CasesAsync(db, cancel);
        if (await db.MovedRows.AnyAsync(cancel))
            foreach (var column in columns)
                await new MoveRows(db, column).BackAsync(cancel);
        // What went back is no more of the family that a part leaves, and what comes to it now was never of the part.
        await ShieldParts.RunAsync(db, parted, actor, now, cancel);
        var merged = new HashSet<IdOf>();
        if (await db.People.AnyAsync(p => p.MergedInto != null, cancel))
            merged.Add(IdOf.Person);
        if (await db.Families.AnyAsync(f => f.MergedInto != null, cancel))
            merged.Add(IdOf.Family);
        await MakeRoom.RunAsync(db, now, cancel);
        foreach (var column in columns.Where(c => merged.Contains(c.Of)))
        {
            var rows = new MoveRows(db, column);
            for (var hop = 0; hop < Most; hop++)
                if (await rows.OnAsync((run * 1000L) + hop, cancel) == 0)
                    break;
        }
        await MakeRoom.NoMoreAsync(db, cancel);
        // A support opened while this run went on follows with the next.
        foreach (var (id, family) in await CasesAsync(db, cancel))
            if (before.TryGetValue(id, out var was) && was != family)
                db.Events.Add(
                    Event.By(
                        actor,
                        "cases.followed",
                        $"family:{family}",
                        now,
                        JsonSerializer.Serialize(
                            new { @case = id.ToString(), from = was.ToString() }
                        )
                    )
                );
        await db.SaveChangesAsync(cancel);
    }

    private static Task<Dictionary<Cases.CaseId, FamilyId>> CasesAsync(
        AppDb db,
        CancellationToken cancel
    ) =>
        db
            .Cases.AsNoTracking()
            .Select(c => new { c.Id, c.FamilyId })
            .ToDictionaryAsync(c => c.Id, c => c.FamilyId, cancel);
}
