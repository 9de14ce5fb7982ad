using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.Notes;

/// <summary>A note was written by mistake, such as for another family.</summary>
public sealed record StrikeNote(Guid Id, string Why, int Version);

/// <summary>It stays readable to those who could read it, and stands no more.</summary>
public sealed class StrikeNoteOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<CaseNote>> RunAsync(
        StrikeNote request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await NoteAccess.OfAsync(
                db,
                access,
                clock,
                request.Id,
                Permission.CasesWork,
                actor,
                cancel
            )
            is not { Note: var note } opened
        )
            return Outcome.NotFound;
        if (!NoteSight.MayChange(note, opened.Asker))
            return Outcome.Refused("Only whoever wrote it, or a manager, strikes it out.");
        if (note.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (note.StruckAt is not null)
            return Outcome.Refused("It is struck out already.");
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why it was written by mistake.");
        (note.StruckAt, note.StruckBy) = (clock.UtcNow(), actor.UserId);
        note.WhyStruck = request.Why.Trim();
        return await db.SaveAsync(
            note,
            Event.By(actor, "cases.note-struck", opened.Of.Case.Subject, note.StruckAt.Value),
            cancel
        );
    }
}
