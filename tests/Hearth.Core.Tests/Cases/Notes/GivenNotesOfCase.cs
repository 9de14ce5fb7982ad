using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Attachments;
using Hearth.Core.Cases.Notes;
using Hearth.Core.People;
using Hearth.Core.Sources.Loading;
using Hearth.Core.Tests.Eligibility;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Core.Tests.Cases.Notes;

/// <summary>Notes on families of an invented council.</summary>
internal static class GivenNotesOfCase
{
    public static readonly byte[] Letter = "%PDF-1.7 an invented letter"u8.ToArray();

    public static Task<Outcome<CaseNote>> NoteAsync(
        this Council council,
        CaseId id,
        Actor by,
        string text = "Wren was at school every day",
        NoteReaders readers = NoteReaders.Team,
        string[]? named = null,
        string[]? categories = null,
        PersonId[]? about = null,
        DateTime? at = null
    ) =>
        council.DoAsync<WriteNoteOperation, CaseNote>(o =>
            o.RunAsync(
                new(
                    id,
                    NoteKind.Visit,
                    at ?? council.Database.Clock.GetUtcNow().UtcDateTime,
                    about ?? [],
                    new(text, categories ?? [], readers, named ?? [])
                ),
                by,
                default
            )
        );

    public static Task<NotesRead?> NotesAsync(this Council council, CaseId id, Actor by) =>
        council.Database.WithAsync<NotesQuery, NotesRead?>(q => q.RunAsync(id, by, default));

    public static async Task<string[]> TextsAsync(this Council council, CaseId id, Actor by) =>
        [.. (await council.NotesAsync(id, by))?.Notes.Select(n => n.Note.Text) ?? []];

    public static Task<Outcome<Attachment>> AttachAsync(
        this Council council,
        CaseNote note,
        Actor by,
        string name = "letter.pdf",
        byte[]? content = null,
        string? clamd = null
    ) =>
        council.Database.WithAsync<IServiceProvider, Outcome<Attachment>>(services =>
            ActivatorUtilities
                .CreateInstance<AttachToNoteOperation>(services, new Clamd(clamd))
                .RunAsync(new(note.Id, name, new MemoryStream(content ?? Letter)), by, default)
        );

    public static Task<FileRead?> FileAsync(this Council council, Attachment file, Actor by) =>
        council.Database.WithAsync<NoteFileQuery, FileRead?>(q => q.RunAsync(file.Id, by, default));
}
