using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.NeedToKnow;

/// <summary>A family of theirs was opened in an emergency.</summary>
/// <param name="Family">Which.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Who">Who opened it.</param>
/// <param name="Agency">For which agency, by id.</param>
/// <param name="At">When.</param>
public sealed record EmergencyTold(
    FamilyId Family,
    string Name,
    string Who,
    string Agency,
    DateTime At
);

/// <summary>
/// Tells managers and lead workers of emergency access to families they may know of, for a fortnight. The reason given is for
/// whoever reviews it (requirement SH-9).
/// </summary>
public sealed class EmergenciesToldQuery(AppDb db, FamilyAccessQuery access, TimeProvider clock)
{
    /// <summary>For so long it is told. Doubt: no source says; long enough for a holiday.</summary>
    public static readonly TimeSpan Told = TimeSpan.FromDays(14);

    public async Task<IReadOnlyList<EmergencyTold>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.AccessTold))
            return [];
        var since = clock.UtcNow() - Told;
        var found = await (
            from e in db.EmergencyAccesses.AsNoTracking()
            join u in db.Users.AsNoTracking() on e.UserId equals u.Id
            join f in db.Families.AsNoTracking() on e.FamilyId equals f.Id
            where e.From >= since
            orderby e.From descending
            select new
            {
                f.Id,
                f.Name,
                u.FullName,
                e.AgencyId,
                e.From,
                e.UserId,
            }
        ).ToListAsync(cancel);
        var may = await access.OfAsync(
            [.. found.Select(f => f.Id).Distinct()],
            FlowKind.FamilyPage,
            actor,
            cancel
        );
        return
        [
            .. found
                .Where(f => may.ContainsKey(f.Id) && f.UserId.ToString("D") != actor.UserId)
                .Select(f => new EmergencyTold(f.Id, f.Name, f.FullName, f.AgencyId, f.From)),
        ];
    }
}
