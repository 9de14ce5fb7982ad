using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Data;

namespace Hearth.Core.Cases.Closing;

/// <summary>An episode ends: on its last day, for a reason, by somebody.</summary>
internal static class Ending
{
    public static void Of(Case of, DateOnly lastDay, ClosingReason why, Actor actor) =>
        (of.ClosedOn, of.ClosedWhy, of.ClosedBy) = (lastDay, why, actor.UserId);

    /// <summary>As if it had not ended; what was written at closing stays with it.</summary>
    public static void TakeBack(Case of) =>
        (of.ClosedOn, of.ClosedWhy, of.ClosedBy) = (null, null, null);

    /// <summary>
    /// Saves, and where the case has ended cancels in the same transaction its meetings to come and what waits to be sent for it.
    /// What is going now is left to who sends it, and what the ending itself queues is not there yet.
    /// </summary>
    public static async Task<Outcome<T>> SaveAsync<T>(
        AppDb db,
        MeetingsToCome meetings,
        Case of,
        T result,
        Event happened,
        Actor actor,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!of.IsOpen)
        {
            // First: whoever was not written to yet of a meeting is not told that it is called off.
            await meetings.CallOffAsync(of, actor, cancel);
            await StopMessages.OfAsync(
                db,
                WaitingOf(db, of.Id),
                "Support ended",
                happened.At,
                actor,
                cancel
            );
        }
        var outcome = await db.SaveAsync(result, happened, cancel);
        if (outcome is Outcome<T>.Ok)
            await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>
    /// What waits or is held for a case, and is of no use after it. That a meeting was moved or called off is told whoever was asked
    /// to it all the same.
    /// </summary>
    public static IQueryable<Message> WaitingOf(AppDb db, CaseId of) =>
        db.Messages.Where(m =>
            m.CaseId == of
            && (m.State == MessageState.Waiting || m.State == MessageState.Held)
            && !MeetingInvitations.Corrections.Contains(m.Template)
        );
}
