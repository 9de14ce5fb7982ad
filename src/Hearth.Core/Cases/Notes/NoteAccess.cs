using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sharing;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Notes;

/// <summary>A note that somebody may read, with its case and who asks.</summary>
internal sealed record OpenedNote(CaseNote Note, OpenedCase Of, NoteAsker Asker);

/// <summary>Notes that somebody may read; to everybody else they are not there.</summary>
internal static class NoteAccess
{
    public static NoteAsker Asker(OpenedCase of, Actor actor) => Asker(of.Access, actor);

    public static NoteAsker Asker(FamilyAccess of, Actor actor) =>
        new(actor.UserId, actor.AgencyId, actor.May(Permission.CasesManage), of.May);

    /// <summary>Null when there is no such note, or none that they may read; that they asked is kept.</summary>
    public static async Task<OpenedNote?> OfAsync(
        AppDb db,
        CaseAccessQuery access,
        TimeProvider clock,
        Guid id,
        Permission needed,
        Actor actor,
        CancellationToken cancel
    )
    {
        var note = await db
            .CaseNotes.Include(n => n.Named)
            .Include(n => n.About)
            .AsSplitQuery()
            .SingleOrDefaultAsync(n => n.Id == id, cancel);
        if (await access.OfAsync(note?.CaseId ?? default, needed, actor, cancel) is not { } opened)
            return null;
        var asker = Asker(opened, actor);
        if (note is not null && NoteSight.MayRead(note, asker))
            return new(note, opened, asker);
        await ReadEvent.RefusedAsync(db, clock, actor, opened.Case.Subject, cancel);
        return null;
    }

    /// <summary>Every note of a case, or of several of a family, that they may read, the latest first.</summary>
    public static async Task<IReadOnlyList<CaseNote>> ReadableAsync(
        AppDb db,
        CaseId id,
        NoteAsker asker,
        CancellationToken cancel
    ) => await ReadableAsync(db, [id], asker, cancel);

    public static async Task<IReadOnlyList<CaseNote>> ReadableAsync(
        AppDb db,
        IReadOnlyCollection<CaseId> cases,
        NoteAsker asker,
        CancellationToken cancel
    ) =>
        [
            .. (
                await db
                    .CaseNotes.AsNoTracking()
                    .Include(n => n.Named)
                    .Include(n => n.About)
                    .Where(n => cases.Contains(n.CaseId))
                    .AsSplitQuery()
                    .ToListAsync(cancel)
            )
                .Where(n => NoteSight.MayRead(n, asker))
                .OrderByDescending(n => n.At)
                .ThenByDescending(n => n.Id),
        ];
}
