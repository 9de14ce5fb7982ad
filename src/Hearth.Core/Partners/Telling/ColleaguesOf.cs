using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners.Telling;

/// <summary>
/// Who is told that somebody leaves: their own agency, the council's programme team, and whoever has decided about a
/// family that the leaver decided about too, at any agency. When families have a team around them, its members join here.
/// </summary>
internal static class ColleaguesOf
{
    /// <summary>Deeds about a family; looking at one makes nobody a colleague.</summary>
    private static readonly string[] Deeds =
    [
        "eligibility.confirmed",
        "eligibility.declined",
        "eligibility.nominated",
    ];

    public static async Task<IReadOnlyCollection<Guid>> FindAsync(
        AppDb db,
        StaffMember leaver,
        CancellationToken cancel
    )
    {
        var found = await db
            .Users.AsNoTracking()
            .Where(u => u.DisabledAt == null && u.Id != leaver.UserId)
            .Where(u =>
                u.AgencyId == leaver.AgencyId
                || (
                    u.AgencyId == Agency.Council
                    && (u.Role == Role.Administrator || u.Role == Role.ProgrammeAnalyst)
                )
            )
            .Select(u => u.Id)
            .ToListAsync(cancel);
        var people = found.ToHashSet();
        if (leaver.UserId is { } account)
            people.UnionWith(await OnTheirFamiliesAsync(db, account, cancel));
        return people;
    }

    private static async Task<IReadOnlyCollection<Guid>> OnTheirFamiliesAsync(
        AppDb db,
        Guid leaver,
        CancellationToken cancel
    )
    {
        var who = leaver.ToString("D");
        var deeds = db.Events.AsNoTracking().Where(e => Deeds.Contains(e.Kind));
        var families = deeds.Where(e => e.UserId == who).Select(e => e.Subject);
        var others = await deeds
            .Where(e => e.UserId != who && families.Contains(e.Subject))
            .Select(e => e.UserId)
            .Distinct()
            .ToListAsync(cancel);
        var ids = others
            .Select(o => Guid.TryParse(o, out var id) ? id : (Guid?)null)
            .OfType<Guid>()
            .ToArray();
        return await db
            .Users.Where(u => ids.Contains(u.Id) && u.DisabledAt == null)
            .Select(u => u.Id)
            .ToListAsync(cancel);
    }
}
