using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.NeedToKnow;

/// <summary>An account that a seal may name.</summary>
public sealed record SealAccount(Guid Id, string FullName, string Agency, Role Role);

/// <param name="Of">The seal.</param>
/// <param name="SealedBy">Who sealed.</param>
/// <param name="Names">Who may still open the family.</param>
public sealed record SealRead(FamilySeal Of, string SealedBy, IReadOnlyList<SealAccount> Names);

/// <summary>The seals that hold, for whoever seals: which family by its number, why, and who is named. Never who the family is.</summary>
public sealed class SealsQuery(AppDb db, SharingVocabulary words)
{
    public async Task<IReadOnlyList<SealRead>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.AccessSeal))
            return [];
        var seals = await db
            .FamilySeals.AsNoTracking()
            .Include(s => s.Names)
            .Where(s => s.LiftedAt == null)
            .OrderByDescending(s => s.SealedAt)
            .ThenBy(s => s.Id)
            .ToListAsync(cancel);
        // One of several that hold for a family says what all of them do.
        var all = seals.ToLookup(s => s.FamilyId);
        foreach (var family in all.Where(f => f.Skip(1).Any()))
            family.First().Note = string.Join(' ', family.Select(s => s.Note).Distinct());
        var accounts = (await AccountsAsync(cancel)).ToDictionary(a => a.Id);
        return
        [
            .. all.Select(f => f.First())
                .Select(s => new SealRead(
                    s,
                    Guid.TryParse(s.SealedBy, out var by)
                    && accounts.TryGetValue(by, out var officer)
                        ? officer.FullName
                        : "the data team",
                    [
                        .. s
                            .Names.Where(n =>
                                accounts.ContainsKey(n.UserId)
                                && all[s.FamilyId].All(o => o.Names.Any(m => m.UserId == n.UserId))
                            )
                            .Select(n => accounts[n.UserId])
                            .OrderBy(a => a.FullName, StringComparer.OrdinalIgnoreCase),
                    ]
                )),
        ];
    }

    /// <summary>Which family a number is of now, for whoever may seal it; null when it is of none.</summary>
    public async Task<FamilyId?> FamilyNowAsync(
        FamilyId family,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.AccessSeal))
            return null;
        using var unlimited = db.Unlimited();
        if (!await db.Families.AnyAsync(f => f.Id == family, cancel))
            return null;
        return (await MergedNow.FamiliesAsync(db, [family], cancel))(family);
    }

    /// <summary>Open accounts whose role opens families at all: a name adds nothing to what a role may do.</summary>
    public async Task<IReadOnlyList<SealAccount>> NamableAsync(
        Actor actor,
        CancellationToken cancel
    ) =>
        actor.May(Permission.AccessSeal)
            ?
            [
                .. (await AccountsAsync(cancel, open: true))
                    .Where(a => words.Roles[Kebab.Of(a.Role)].May.Contains(Permission.PeopleRead))
                    .OrderBy(a => a.FullName, StringComparer.OrdinalIgnoreCase),
            ]
            : [];

    private async Task<IReadOnlyList<SealAccount>> AccountsAsync(
        CancellationToken cancel,
        bool open = false
    )
    {
        var agencies = await db
            .Agencies.AsNoTracking()
            .ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        var users = await db
            .Users.AsNoTracking()
            .Where(u => !open || u.DisabledAt == null)
            .ToListAsync(cancel);
        return
        [
            .. users.Select(u => new SealAccount(
                u.Id,
                u.FullName,
                agencies.GetValueOrDefault(u.AgencyId, u.AgencyId),
                u.Role
            )),
        ];
    }
}
