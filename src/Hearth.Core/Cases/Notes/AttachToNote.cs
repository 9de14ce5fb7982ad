using Hearth.Core.Access;
using Hearth.Core.Cases.Attachments;
using Hearth.Core.Data;
using Hearth.Core.Sources.Loading;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Notes;

/// <summary>A file goes with a note.</summary>
public sealed record AttachToNote(Guid Note, string FileName, Stream Content);

/// <summary>Added by its author or a manager; read by whoever may read the note.</summary>
public sealed class AttachToNoteOperation(
    AppDb db,
    CaseAccessQuery access,
    CaseworkRules rules,
    Clamd clamd,
    TimeProvider clock
)
{
    public async Task<Outcome<Attachment>> RunAsync(
        AttachToNote request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await NoteAccess.OfAsync(
                db,
                access,
                clock,
                request.Note,
                Permission.CasesWork,
                actor,
                cancel
            )
            is not { Note: var note } opened
        )
            return Outcome.NotFound;
        if (!NoteSight.MayChange(note, opened.Asker))
            return Outcome.Refused("Only whoever wrote the note, or a manager, adds files to it.");
        if (note.StruckAt is not null)
            return Outcome.Refused("The note is struck out. Nothing is added to it.");
        if (
            await db.Attachments.CountAsync(a => a.NoteId == note.Id && a.StruckAt == null, cancel)
            >= rules.MostPerNote
        )
            return Outcome.Refused(
                $"A note holds {rules.MostPerNote} files at most. Write another for the rest."
            );
        var files = new StoredFiles(db, rules, clamd, clock);
        var added = await files.AddAsync(request.FileName, request.Content, actor.UserId, cancel);
        if (added is not Outcome<Attachment>.Ok { Value: var attachment })
            return added;
        attachment.NoteId = note.Id;
        return await db.SaveAsync(
            attachment,
            Event.By(actor, "cases.file-attached", opened.Of.Case.Subject, attachment.AddedAt),
            cancel
        );
    }
}
