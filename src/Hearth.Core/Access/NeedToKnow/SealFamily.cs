using System.Text.Json;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.NeedToKnow;

/// <summary>Seals a family, or says anew who may open it.</summary>
/// <param name="Family">The family.</param>
/// <param name="Reason">Why.</param>
/// <param name="Note">In words, for the information-governance officer alone.</param>
/// <param name="Names">Accounts that may still open it.</param>
/// <param name="Version">The version of the seal that was looked at; null where there was none.</param>
public sealed record SealFamily(
    FamilyId Family,
    SealReason Reason,
    string Note,
    IReadOnlyList<Guid> Names,
    int? Version = null
);

/// <summary>Need to know, narrowed to names (requirement SH-1). Who seals needs not see the family, and does not.</summary>
public sealed class SealFamilyOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<FamilySeal>> RunAsync(
        SealFamily request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.AccessSeal))
            return Outcome.NotFound;
        using (db.Unlimited())
        {
            if (
                !await db.Families.AnyAsync(
                    f => f.Id == request.Family && f.MergedInto == null,
                    cancel
                )
            )
                return Outcome.NotFound;
        }
        if (string.IsNullOrWhiteSpace(request.Note))
            return Outcome.Refused("Say why: whoever reviews this has to understand it.");
        var names = request.Names.Distinct().ToArray();
        if (await db.Users.CountAsync(u => names.Contains(u.Id), cancel) != names.Length)
            return Outcome.Refused("One of those named has no account.");
        var now = clock.UtcNow();
        var standing = await StandingSeals.OfAsync(db, request.Family, cancel);
        var seal = standing.FirstOrDefault();
        if (seal?.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (seal is null)
            db.FamilySeals.Add(
                seal = new()
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    FamilyId = request.Family,
                    SealedAt = now,
                    SealedBy = actor.UserId,
                }
            );
        // Of families that were found to be one each may have had one. All go on, so that each is sealed should they turn out to be
        // two after all; and all say the same.
        foreach (var one in standing.DefaultIfEmpty(seal))
        {
            (one.Reason, one.Note) = (request.Reason, request.Note.Trim());
            one.Names.Clear();
            one.Names.AddRange(
                names.Select(n => new FamilySealName { SealId = one.Id, UserId = n })
            );
        }
        // Also when the names alone are others.
        foreach (var one in standing)
            db.Entry(one).State = EntityState.Modified;
        return await db.SaveAsync(
            seal,
            Event.By(
                actor,
                "access.family-sealed",
                seal.Subject,
                now,
                JsonSerializer.Serialize(new { names })
            ),
            cancel
        );
    }
}
