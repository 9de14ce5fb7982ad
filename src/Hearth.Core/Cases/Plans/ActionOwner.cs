using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Plans;

/// <summary>Who does an action: one member of the family, an account that works with it, or a professional by name.</summary>
public sealed record ActionOwner(PersonId? Person, Guid? User, string? Worker)
{
    public static ActionOwner Member(PersonId person) => new(person, null, null);

    public static ActionOwner Account(Guid user) => new(null, user, null);

    public static ActionOwner Named(string worker) => new(null, null, worker);

    /// <summary>Makes it the action's; or says why not.</summary>
    internal async Task<string?> TakeAsync(
        AppDb db,
        Case of,
        PlanAction action,
        DateOnly today,
        CancellationToken cancel
    )
    {
        if (Person is { } person)
        {
            if (
                !await db.FamilyMembers.AnyAsync(
                    m => m.FamilyId == of.FamilyId && m.PersonId == person,
                    cancel
                )
            )
                return "That person is no member of this family.";
            (action.OwnerPersonId, action.OwnerUserId, action.OwnerWorker) = (person, null, null);
            return null;
        }
        if (User is { } user)
        {
            if (
                await db
                    .Involvements.AsNoTracking()
                    .Where(Involvement.StandsOn(today))
                    .Where(i => i.FamilyId == of.FamilyId && i.UserId == user)
                    .FirstOrDefaultAsync(cancel)
                is not { } works
            )
                return "Choose somebody who works with this family now.";
            (action.OwnerPersonId, action.OwnerUserId, action.OwnerWorker) = (
                null,
                user,
                works.Worker
            );
            return null;
        }
        if (string.IsNullOrWhiteSpace(Worker))
            return "Say who does it.";
        (action.OwnerPersonId, action.OwnerUserId, action.OwnerWorker) = (
            null,
            null,
            Worker.Trim()
        );
        return null;
    }
}
