using Hearth.Core.Access;
using Hearth.Core.Cases.Attachments;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Notes;

/// <summary>A file was added by mistake.</summary>
public sealed record StrikeFile(Guid Id, string Why, int Version);

/// <summary>That it was there stays to be read; its content is given to managers alone from then on.</summary>
public sealed class StrikeFileOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<Attachment>> RunAsync(
        StrikeFile request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var file = await db.Attachments.SingleOrDefaultAsync(
            a => a.Id == request.Id && a.NoteId != null,
            cancel
        );
        if (
            await NoteAccess.OfAsync(
                db,
                access,
                clock,
                file?.NoteId ?? Guid.Empty,
                Permission.CasesWork,
                actor,
                cancel
            )
                is not { } opened
            || file is null
        )
            return Outcome.NotFound;
        if (!NoteSight.MayChange(opened.Note, opened.Asker))
            return Outcome.Refused("Only whoever wrote the note, or a manager, strikes it out.");
        if (file.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (file.StruckAt is not null)
            return Outcome.Refused("It is struck out already.");
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why it was added by mistake.");
        (file.StruckAt, file.StruckBy) = (clock.UtcNow(), actor.UserId);
        file.WhyStruck = request.Why.Trim();
        return await db.SaveAsync(
            file,
            Event.By(actor, "cases.file-struck", opened.Of.Case.Subject, file.StruckAt.Value),
            cancel
        );
    }
}
