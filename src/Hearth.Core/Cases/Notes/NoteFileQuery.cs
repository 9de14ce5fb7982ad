using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Cases.Attachments;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Notes;

/// <summary>A file as it is given to somebody.</summary>
public sealed record FileRead(string Name, string MediaType, byte[] Content);

/// <summary>A file of a note, for whoever may read the note. That it is read is an event, saved before a byte is given back.</summary>
public sealed class NoteFileQuery(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    /// <summary>Null when there is none that they may read. One struck out is given to managers alone.</summary>
    public async Task<FileRead?> RunAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        var file = await db
            .Attachments.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == id && a.NoteId != null, cancel);
        if (
            await NoteAccess.OfAsync(
                db,
                access,
                clock,
                file?.NoteId ?? Guid.Empty,
                Permission.CasesRead,
                actor,
                cancel
            )
                is not { } opened
            || file is null
            || file.StruckAt is not null && !opened.Asker.Oversees
        )
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor with
            {
                Basis = actor.Basis ?? opened.Of.Access.Basis,
            },
            "cases.file-read",
            opened.Of.Case.Subject,
            JsonSerializer.Serialize(new { file = id }),
            cancel
        );
        return new(
            file.FileName,
            FileKinds.MediaType(file.Kind),
            await StoredFiles.ContentAsync(db, id, cancel)
        );
    }
}
