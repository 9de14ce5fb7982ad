using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.Notes;

/// <summary>Puts a note right. How it stood before is kept.</summary>
public sealed record AmendNote(Guid Id, NoteSaid Said, string Why, int Version);

/// <summary>By its author or a manager; everybody else writes a note of their own.</summary>
public sealed class AmendNoteOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<CaseNote>> RunAsync(
        AmendNote request,
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
            return Outcome.Refused(
                "Only whoever wrote it, or a manager, amends it. Write a note of your own."
            );
        if (note.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (note.StruckAt is not null)
            return Outcome.Refused("It is struck out. What it said stays as it was.");
        var readers = await NoteRules.ReadersAsync(
            db,
            opened.Of.Case.FamilyId,
            clock.Today(),
            cancel
        );
        var wrong = NoteRules.Wrong(
            request.Said,
            opened.Of.Access.May,
            // Who was named before may stay, also when they have left since.
            [.. readers.Select(r => r.Who), .. note.Named.Select(n => n.Who)]
        );
        if (wrong is not null)
            return Outcome.Refused(wrong);
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why it is amended.");
        var now = clock.UtcNow();
        db.NoteWordings.Add(
            new()
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                NoteId = note.Id,
                Text = note.Text,
                Categories = note.Categories,
                Readers = note.Readers,
                WrittenAt = note.AmendedAt ?? note.RecordedAt,
                WrittenBy = note.AmendedBy ?? note.RecordedBy,
            }
        );
        note.Text = request.Said.Text.Trim();
        note.Categories = NoteRules.Categories(request.Said.Categories);
        note.Readers = request.Said.Readers;
        var named = WriteNoteOperation.Named(note.Id, request.Said);
        note.Named.RemoveAll(n => named.All(m => m.Who != n.Who));
        note.Named.AddRange(named.Where(m => note.Named.All(n => n.Who != m.Who)));
        (note.AmendedAt, note.AmendedBy, note.WhyAmended) = (now, actor.UserId, request.Why.Trim());
        return await db.SaveAsync(
            note,
            Event.By(actor, "cases.note-amended", opened.Of.Case.Subject, now),
            cancel
        );
    }
}
