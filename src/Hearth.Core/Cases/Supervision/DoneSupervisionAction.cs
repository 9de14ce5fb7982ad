using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Supervision;

/// <summary>What a manager asked for is done.</summary>
public sealed record DoneSupervisionAction(Guid Id, DateOnly On, string Outcome, int Version);

/// <summary>By whoever works with the family; what came of it is written down.</summary>
public sealed class DoneSupervisionActionOperation(
    AppDb db,
    CaseAccessQuery access,
    TimeProvider clock
)
{
    public async Task<Outcome<SupervisionAction>> RunAsync(
        DoneSupervisionAction request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var found = await (
            from a in db.SupervisionActions
            where a.Id == request.Id
            join e in db.SupervisionEntries on a.EntryId equals e.Id
            select new { Action = a, Entry = e }
        ).SingleOrDefaultAsync(cancel);
        if (
            await access.OfAsync(
                found?.Action.CaseId ?? default,
                Permission.CasesWork,
                actor,
                cancel
            )
                is not { Case: var of }
            || found is null
        )
            return Outcome.NotFound;
        var action = found.Action;
        if (action.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (found.Entry.StruckAt is not null)
            return Outcome.Refused("The supervision that asked for it is struck out.");
        if (action.DoneOn is not null)
            return Outcome.Refused("It is done already.");
        if (HasBeen.WhyNot(request.On, found.Entry.On, clock.Today(), "the supervision") is { } day)
            return Outcome.Refused(day);
        if (string.IsNullOrWhiteSpace(request.Outcome))
            return Outcome.Refused("Write what came of it.");
        (action.DoneOn, action.DoneBy) = (request.On, actor.UserId);
        action.Outcome = request.Outcome.Trim();
        return await db.SaveAsync(
            action,
            Event.By(actor, "cases.supervision-action-done", of.Subject, clock.UtcNow()),
            cancel
        );
    }
}
