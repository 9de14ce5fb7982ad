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
            .ToListAsync(cancel);
        var accounts = (await AccountsAsync(cancel)).ToDictionary(a => a.Id);
        return
        [
            .. seals.Select(s => new SealRead(
                s,
                Guid.TryParse(s.SealedBy, out var by) && accounts.TryGetValue(by, out var officer)
                    ? officer.FullName
                    : "the data team",
                [
                    .. s
                        .Names.Where(n => accounts.ContainsKey(n.UserId))
                        .Select(n => accounts[n.UserId])
                        .OrderBy(a => a.FullName, StringComparer.OrdinalIgnoreCase),
                ]
            )),
        ];
    }

    /// <summary>Whether there is such a family, for whoever may seal it.</summary>
    public async Task<bool> IsFamilyAsync(FamilyId family, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.AccessSeal))
            return false;
        using var unlimited = db.Unlimited();
        return await db.Families.AnyAsync(f => f.Id == family, cancel);
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
