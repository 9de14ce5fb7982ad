using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Team;

/// <summary>Who takes up work with a family, as what, and for which days.</summary>
internal sealed record TakesUp(
    FamilyId Family,
    PersonId? Person,
    string AgencyId,
    Guid? UserId,
    string Worker,
    string WorksAs,
    string? Phone,
    string? Email,
    DateOnly From,
    DateOnly? To
);

/// <summary>
/// Records within somebody's transaction that a worker works with a family, which opens it to their account. Where they work
/// with it already nothing is recorded twice, and what they had is theirs to keep.
/// </summary>
internal static class Involving
{
    /// <summary>What was made or extended, and ends with the work; null where they work with the family for these days anyway.</summary>
    public static async Task<Involvement?> AddAsync(
        AppDb db,
        TimeProvider clock,
        TakesUp work,
        Actor actor,
        CancellationToken cancel
    )
    {
        var now = clock.UtcNow();
        if (work.UserId is { } user)
        {
            var same = await db
                .Involvements.Where(i =>
                    i.FamilyId == work.Family && i.UserId == user && i.PersonId == work.Person
                )
                .ToListAsync(cancel);
            if (
                same.Any(i =>
                    i.From <= work.From && (i.To is null || work.To is { } to && i.To >= to)
                )
            )
                return null;
            if (
                await OtherWork.MadeAsync(
                    db,
                    same.Where(i => i.From <= work.From && i.To >= work.From.AddDays(-1)),
                    cancel
                ) is
                { } before
            )
            {
                before.To = work.To;
                db.Events.Add(Event.By(actor, "sharing.involvement-recorded", before.Subject, now));
                return before;
            }
        }
        var made = new Involvement
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            FamilyId = work.Family,
            PersonId = work.Person,
            AgencyId = work.AgencyId,
            UserId = work.UserId,
            Worker = work.Worker,
            WorksAs = work.WorksAs,
            Phone = work.Phone,
            Email = work.Email,
            From = work.From,
            To = work.To,
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.Involvements.Add(made);
        db.Events.Add(Event.By(actor, "sharing.involvement-recorded", made.Subject, now));
        return made;
    }

    /// <summary>
    /// From the day after <paramref name="last"/> it opens nothing, unless other work of theirs with the family needs it: then it
    /// passes to that, and ends with it.
    /// </summary>
    public static async Task EndAsync(
        AppDb db,
        TimeProvider clock,
        Guid? id,
        DateOnly last,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (await db.Involvements.SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } found)
            return;
        var until = await OtherWork.KeepsAsync(db, found, last, cancel);
        if (until is null || found.To <= until)
            return;
        found.To = until;
        db.Events.Add(Event.By(actor, "sharing.involvement-ended", found.Subject, clock.UtcNow()));
    }
}
