using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases;

/// <summary>Opens an episode within somebody's transaction: the front door's decision does, and whatever else brings a family in.</summary>
internal static class Opening
{
    /// <summary>The case, added and not saved; or why there can be none, <see cref="Episodes"/>.</summary>
    public static async Task<Outcome<Case>> AddAsync(
        AppDb db,
        TimeProvider clock,
        FamilyId family,
        string level,
        Guid? contact,
        DateOnly opens,
        Actor actor,
        CancellationToken cancel
    )
    {
        var before = await db
            .Cases.AsNoTracking()
            .Where(c => c.FamilyId == family)
            .OrderByDescending(c => c.OpenedOn)
            .ToListAsync(cancel);
        if (
            Episodes.WhyNot(before.Select(c => (c.OpenedOn, c.ClosedOn)), opens, clock.Today()) is
            { } why
        )
            return Outcome.Refused(why);
        var opened = new Case
        {
            Id = CaseId.New(),
            FamilyId = family,
            ContactId = contact,
            EarlierId = before.Count > 0 ? before[0].Id : null,
            Level = level,
            OpenedOn = opens,
            OpenedBy = actor.UserId,
        };
        db.Cases.Add(opened);
        db.Events.Add(Event.By(actor, "cases.opened", opened.Subject, clock.UtcNow()));
        return opened;
    }
}
