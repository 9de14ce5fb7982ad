using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners.Telling;

/// <summary>Puts a notice before each person who is to be told; saved with the change it tells of.</summary>
internal static class Tell
{
    /// <summary>Everybody with an account at another agency than the one it is about.</summary>
    public static async Task<int> PartnersAsync(
        AppDb db,
        Agency about,
        PartnerNews news,
        DateOnly on,
        DateTime now,
        CancellationToken cancel
    )
    {
        var people = await db
            .Users.AsNoTracking()
            .Where(u => u.DisabledAt == null && u.AgencyId != about.Id)
            .Select(u => u.Id)
            .ToListAsync(cancel);
        return People(db, people, about, news, null, on, now);
    }

    public static int People(
        AppDb db,
        IReadOnlyCollection<Guid> people,
        Agency about,
        PartnerNews news,
        string? staffName,
        DateOnly on,
        DateTime now
    )
    {
        foreach (var person in people)
            db.PartnerNotices.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    UserId = person,
                    News = news,
                    AgencyId = about.Id,
                    AgencyName = about.Name,
                    StaffName = staffName,
                    On = on,
                    ToldAt = now,
                }
            );
        return people.Count;
    }
}
