using Hearth.Core.Access;
using Hearth.Core.Cases.Closing;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Cases.Steps;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Joining;

/// <summary>Supports of what turned out to be one family become one.</summary>
/// <param name="GoesOn">The one that goes on; the others end today.</param>
/// <param name="Seen">Every open support of the family with the version that was seen, the one that goes on among them.</param>
public sealed record JoinCases(CaseId GoesOn, IReadOnlyDictionary<CaseId, int> Seen);

/// <summary>
/// No machine ends anybody's support: a manager who allocates chooses which goes on (requirement SU-12). What is still to be done
/// goes with it; whatever was written stays where it was written, and whoever works with the family goes on knowing of it.
/// </summary>
public sealed class JoinCasesOperation(
    AppDb db,
    CaseAccessQuery access,
    PlanningQuery planning,
    TimeProvider clock
)
{
    public async Task<Outcome<Case>> RunAsync(
        JoinCases request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.GoesOn, Permission.CasesManage, actor, cancel)
            is not { Case: var goesOn }
        )
            return Outcome.NotFound;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var open = await db
            .Cases.Where(c => c.FamilyId == goesOn.FamilyId && c.ClosedOn == null)
            .ToListAsync(cancel);
        if (!goesOn.IsOpen)
            return Outcome.Refused("Choose a support that has not ended.");
        if (open.Count < 2)
            return Outcome.Refused("There is nothing to join: the family has one open support.");
        if (
            open.Count != request.Seen.Count
            || open.Any(c => request.Seen.GetValueOrDefault(c.Id, -1) != c.Version)
        )
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        try
        {
            // The others end first: a family has one open support that is not beside another.
            foreach (var ends in open.Where(c => c != goesOn))
            {
                await EndAsync(ends, goesOn, actor, cancel);
                await db.SaveChangesAsync(cancel);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        }
        goesOn.OpenBeside = false;
        db.Entry(goesOn).State = EntityState.Modified;
        var outcome = await db.SaveAsync(
            goesOn,
            Event.By(actor, "cases.joined", goesOn.Subject, clock.UtcNow()),
            cancel
        );
        if (outcome is Outcome<Case>.Ok)
            await transaction.CommitAsync(cancel);
        return outcome;
    }

    private async Task EndAsync(Case ends, Case goesOn, Actor actor, CancellationToken cancel)
    {
        Ending.Of(ends, clock.Today(), ClosingReason.Joined, actor);
        ends.JoinedIntoId = goesOn.Id;
        ends.WhatNext =
            $"Support goes on in the one that opened on {Rules.Words.Day(goesOn.OpenedOn)}.";
        db.Events.Add(Event.By(actor, "cases.closed", ends.Subject, clock.UtcNow()));
        await new CarryPlan(db, planning, clock).RunAsync(ends, goesOn, actor, cancel);
        await CarryOnAsync(ends.Id, goesOn.Id, cancel);
    }

    /// <summary>What is still to come or unanswered is of the support that goes on: messages, meetings, social care's answer.</summary>
    private async Task CarryOnAsync(CaseId from, CaseId to, CancellationToken cancel)
    {
        await db
            .Messages.Where(m =>
                m.CaseId == from
                && (m.State == MessageState.Waiting || m.State == MessageState.Held)
            )
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(m => m.CaseId, to)
                        .SetProperty(m => m.Version, m => m.Version + 1),
                cancel
            );
        var called = db.Meetings.Where(m => m.State == MeetingState.Called);
        await db
            .MeetingFamilies.Where(f => f.CaseId == from && called.Any(m => m.Id == f.MeetingId))
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(f => f.CaseId, to)
                        .SetProperty(f => f.Version, f => f.Version + 1),
                cancel
            );
        await called
            .Where(m => m.CaseId == from)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(m => m.CaseId, to)
                        .SetProperty(m => m.Version, m => m.Version + 1),
                cancel
            );
        await db
            .SocialCareSteps.Where(s => s.CaseId == from && s.Answer == StepAnswer.Waiting)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(x => x.CaseId, to)
                        .SetProperty(x => x.Version, x => x.Version + 1),
                cancel
            );
    }
}
