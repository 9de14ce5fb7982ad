using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Notes;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Notes;

[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class AmendModel(NotesQuery notes, AmendNoteOperation amend) : NotesPage(notes)
{
    [FromRoute]
    public Guid Item { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>What stands there now, where somebody else has amended it since this was opened.</summary>
    public string? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || Of() is not { Note: var note, MayChange: true })
            return NotFound();
        (Version, Text) = (note.Version, note.Text);
        Categories = [.. note.Kinds];
        (Readers, Named) = (Kebab.Of(note.Readers), [.. note.Named.Select(n => n.Who)]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || Of() is not { Note: var note })
            return NotFound();
        if (Said() is not { } said)
            return Wrong("Choose who reads it", nameof(Readers));
        var saved = End(
            await amend.RunAsync(new(Item, said, Why ?? "", Version), Actor, cancel),
            _ => Done("Amended. The earlier wording is kept.", $"#note-{Item:D}"),
            string.IsNullOrWhiteSpace(Why) ? nameof(Why) : nameof(Text)
        );
        if (note.Version != Version)
        {
            Theirs = note.Text;
            // Theirs is read now: what is saved next is written knowing of it.
            ModelState.Remove(nameof(Version));
            Version = note.Version;
        }
        return saved;
    }

    private NoteRead? Of() => Read.Notes.FirstOrDefault(n => n.Note.Id == Item);
}
