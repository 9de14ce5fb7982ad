using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Notes;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Notes;

/// <summary>Notes of a case, and writing one.</summary>
[Needs(Permission.CasesRead, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class IndexModel(
    NotesQuery notes,
    WriteNoteOperation write,
    StrikeNoteOperation strike,
    StrikeFileOperation strikeFile,
    TimeProvider clock
) : NotesPage(notes)
{
    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string[] About { get; set; } = [];

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    [BindProperty]
    public string? Time { get; set; }

    public bool IsOtherwise => !On.IsEmpty || !string.IsNullOrWhiteSpace(Time);

    public IReadOnlyList<Choice> People =>
        [.. Read.Members.Select(m => new Choice(m.Id.ToString(), m.Name))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        (Kind, Readers) = (Kebab.Of(NoteKind.Visit), Kebab.Of(NoteReaders.Team));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!Kebab.TryRead<NoteKind>(Kind ?? "", out var kind))
            return Wrong("Choose what it is of", nameof(Kind));
        if (Said() is not { } said)
            return Wrong("Choose who reads it", nameof(Readers));
        if (WhenAnswer.Wrong(On, Time) is { } wrong)
            return Wrong(wrong.Reason, wrong.IsTime ? nameof(Time) : nameof(On));
        return End(
            await write.RunAsync(
                new(
                    new(Case),
                    kind,
                    WhenAnswer.Of(On, Time, clock),
                    [
                        .. About.Select(a => new PersonId(
                            Guid.TryParse(a, out var id) ? id : default
                        )),
                    ],
                    said
                ),
                Actor,
                cancel
            ),
            note => Done("The note is kept.", $"#note-{note.Id:D}"),
            nameof(Text)
        );
    }

    public async Task<IActionResult> OnPostStrikeAsync(
        Guid id,
        int version,
        string? why,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? End(
                await strike.RunAsync(new(id, why ?? "", version), Actor, cancel),
                _ => Done("Struck out. It stays here to be read."),
                $"why-{id:D}"
            )
            : NotFound();

    public async Task<IActionResult> OnPostStrikeFileAsync(
        Guid id,
        int version,
        string? why,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? End(
                await strikeFile.RunAsync(new(id, why ?? "", version), Actor, cancel),
                _ => Done("The file is struck out."),
                $"why-{id:D}"
            )
            : NotFound();
}
