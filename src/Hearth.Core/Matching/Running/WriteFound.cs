using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Running;

/// <summary>Replaces what stood by what was found, within the caller's transaction.</summary>
internal static class WriteFound
{
    private const int Batch = 20_000;

    public static async Task WriteAsync(
        AppDb db,
        PeopleFound people,
        FamiliesFound families,
        CancellationToken cancel
    )
    {
        await db.FamilyMembers.ExecuteDeleteAsync(cancel);
        await db.PersonLinks.ExecuteDeleteAsync(cancel);
        await db.Families.ExecuteDeleteAsync(cancel);
        await db.People.ExecuteDeleteAsync(cancel);
        await AddAsync(db, people.People, cancel);
        await AddAsync(db, people.Unseen, cancel);
        await AddAsync(db, people.Links, cancel);
        await AddAsync(db, families.Families, cancel);
        await AddAsync(db, families.Members, cancel);
    }

    private static async Task AddAsync<T>(AppDb db, IReadOnlyList<T> rows, CancellationToken cancel)
        where T : class
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var batch in rows.Chunk(Batch))
        {
            db.Set<T>().AddRange(batch);
            await db.SaveChangesAsync(cancel);
            foreach (var row in batch)
                db.Entry(row).State = EntityState.Detached;
        }
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }
}
