using Hearth.Core.Access;
using Hearth.Core.Cases.Attachments;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Notes;

/// <param name="Note">What it says now.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="About">Names of whom it is about; none: the whole family.</param>
/// <param name="Named">Who is named to read it.</param>
/// <param name="Kinds">Kinds of information it tells of, by name.</param>
/// <param name="Files">What goes with it.</param>
/// <param name="Earlier">How it stood before, the latest first, as far as its reader may see.</param>
/// <param name="MayChange">Whether its reader may amend it.</param>
public sealed record NoteRead(
    CaseNote Note,
    string Author,
    IReadOnlyList<string> About,
    IReadOnlyList<string> Named,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<Attachment> Files,
    IReadOnlyList<NoteWording> Earlier,
    bool MayChange
);

/// <summary>A kind of information a note can tell of.</summary>
public sealed record NoteCategory(string Id, string Name);

/// <param name="Case">The episode.</param>
/// <param name="FamilyName">What the family is called.</param>
/// <param name="Notes">What the reader may read, the latest first.</param>
/// <param name="Members">Who belongs to the family.</param>
/// <param name="Readers">Who can be named to read a note.</param>
/// <param name="Categories">Kinds of information open to the reader, besides what early help holds.</param>
public sealed record NotesRead(
    Case Case,
    string FamilyName,
    IReadOnlyList<NoteRead> Notes,
    IReadOnlyList<MemberRead> Members,
    IReadOnlyList<(string Who, string Name)> Readers,
    IReadOnlyList<NoteCategory> Categories
);

/// <summary>Notes of a case that somebody may read. That they are read is an event.</summary>
public sealed class NotesQuery(
    AppDb db,
    CaseAccessQuery access,
    SharingVocabulary words,
    TimeProvider clock
)
{
    public async Task<NotesRead?> RunAsync(CaseId id, Actor actor, CancellationToken cancel)
    {
        if (await access.OfAsync(id, Permission.CasesRead, actor, cancel) is not { } opened)
            return null;
        var of = opened.Case;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor with
            {
                Basis = actor.Basis ?? opened.Access.Basis,
            },
            "cases.notes-read",
            of.Subject,
            null,
            cancel
        );
        var asker = NoteAccess.Asker(opened, actor);
        var notes = await NoteAccess.ReadableAsync(db, id, asker, cancel);
        var ids = notes.Select(n => n.Id).ToArray();
        var wordings = (
            await db
                .NoteWordings.AsNoTracking()
                .Where(w => ids.Contains(w.NoteId))
                .ToListAsync(cancel)
        ).ToLookup(w => w.NoteId);
        var files = (
            await db
                .Attachments.AsNoTracking()
                .Where(a => a.NoteId != null && ids.Contains(a.NoteId.Value))
                .ToListAsync(cancel)
        ).ToLookup(a => a.NoteId!.Value);
        var members = await FamilyMembersRead.ReadAsync(db, of.FamilyId, cancel);
        var readers = await NoteRules.ReadersAsync(db, of.FamilyId, clock.Today(), cancel);
        var names = await WorkerNames.OfAsync(
            db,
            notes
                .Select(n => n.RecordedBy)
                .Concat(notes.SelectMany(n => n.Named.Select(r => r.Who))),
            cancel
        );
        return new(
            of,
            await db
                .Families.Where(f => f.Id == of.FamilyId)
                .Select(f => f.Name)
                .SingleAsync(cancel),
            [
                .. notes.Select(n => new NoteRead(
                    n,
                    names(n.RecordedBy),
                    [.. n.About.Select(a => NameOf(members, a.PersonId))],
                    [.. n.Named.Select(r => ReaderOf(readers, r.Who) ?? names(r.Who))],
                    [.. n.Kinds.Select(NameOf)],
                    [.. files[n.Id].OrderBy(f => f.AddedAt).ThenBy(f => f.Id)],
                    [
                        .. wordings[n.Id]
                            .Where(w => NoteSight.MayRead(w, n, asker))
                            .OrderByDescending(w => w.WrittenAt),
                    ],
                    NoteSight.MayChange(n, asker) && actor.May(Permission.CasesWork)
                )),
            ],
            members,
            readers,
            [
                .. words
                    .Categories.Values.Where(c =>
                        c.Id != CaseAccessQuery.Category && opened.Access.May(c.Id)
                    )
                    .Select(c => new NoteCategory(c.Id, c.Name)),
            ]
        );
    }

    private string NameOf(string category) =>
        words.Categories.TryGetValue(category, out var of) ? of.Name : category;

    private static string NameOf(IReadOnlyList<MemberRead> members, PersonId person) =>
        members.FirstOrDefault(m => m.Id == person)?.Name ?? "someone no longer in the family";

    private static string? ReaderOf(IReadOnlyList<(string Who, string Name)> readers, string who) =>
        readers.Where(r => r.Who == who).Select(r => r.Name).FirstOrDefault();
}
