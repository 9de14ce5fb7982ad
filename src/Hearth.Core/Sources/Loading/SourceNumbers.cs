using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources.Loading;

/// <summary>Numbers of sources and returns: the next free one, tried again when another process took it first.</summary>
internal static class SourceNumbers
{
    private const int Tries = 20;

    public static async Task<int> OfAsync(AppDb db, string sourceId, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (
                await db
                    .Sources.AsNoTracking()
                    .FirstOrDefaultAsync(s => s.Id == sourceId, cancel) is
                { } known
            )
                return known.No;
            var added = new Source
            {
                No = (await db.Sources.MaxAsync(s => (int?)s.No, cancel) ?? 0) + 1,
                Id = sourceId,
            };
            db.Add(added);
            try
            {
                await db.SaveChangesAsync(cancel);
                return added.No;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                db.Entry(added).State = EntityState.Detached;
            }
        }
    }

    public static async Task AddAsync(AppDb db, Return loading, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            loading.No = (await db.Returns.MaxAsync(r => (int?)r.No, cancel) ?? 0) + 1;
            db.Add(loading);
            try
            {
                await db.SaveChangesAsync(cancel);
                return;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                db.Entry(loading).State = EntityState.Detached;
            }
        }
    }
}
