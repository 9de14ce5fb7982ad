using System.Globalization;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Events;
using Hearth.Core.Cases.Notes;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Events;

/// <summary>Something that mattered: out of a note, an agency's records, or what a worker knows.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class MarkModel(
    NotesQuery notes,
    EventSourcesQuery sources,
    MarkSignificantOperation mark
) : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    /// <summary>The note it comes from.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Note { get; set; }

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string[] About { get; set; } = [];

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string[] Categories { get; set; } = [];

    public NotesRead Read { get; private set; } = null!;
    public NoteRead? Of { get; private set; }
    public IReadOnlyList<Choice> Sources { get; private set; } = [];
    public string Chronology => $"/people/families/{Read.Case.FamilyId}/chronology";

    public IReadOnlyList<Choice> Kinds =>
        [.. Read.Categories.Select(c => new Choice(c.Id, c.Name))];

    public IReadOnlyList<Choice> People =>
        [.. Read.Members.Select(m => new Choice(m.Id.ToString(), m.Name))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Of is { Note: var note })
        {
            On = DateAnswer.Of(London.DateOf(note.At));
            About = [.. note.About.Select(a => a.PersonId.ToString())];
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Dated() is not { } dated)
            return Wrong("Enter when it was, such as 24 7 2026, or the year alone", nameof(On));
        return End(
            await mark.RunAsync(
                new(
                    new(Case),
                    dated.On,
                    dated.To,
                    What ?? "",
                    Why ?? "",
                    [
                        .. About.Select(a => new PersonId(
                            Guid.TryParse(a, out var id) ? id : default
                        )),
                    ],
                    Note,
                    string.IsNullOrEmpty(Source) ? null : Source,
                    Categories
                ),
                Actor,
                cancel
            ),
            _ =>
            {
                Notice = "It stands in the chronology as something that mattered.";
                return LocalRedirect(Chronology);
            },
            string.IsNullOrWhiteSpace(What) ? nameof(What) : nameof(Why)
        );
    }

    /// <summary>A part that is filled in and is no number makes no date.</summary>
    private (DateOnly On, KnownTo To)? Dated()
    {
        if (On.Date is { } day)
            return (day, KnownTo.Day);
        var parts = new[] { On.Day, On.Month, On.Year }
            .Select(p => (Typed: p, Number: Number(p)))
            .ToArray();
        return parts.Any(p => !string.IsNullOrWhiteSpace(p.Typed) && p.Number is null)
            ? null
            : PartialDate.Of(parts[0].Number, parts[1].Number, parts[2].Number);
    }

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : null;

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await notes.RunAsync(new(Case), Actor, cancel) is not { } read)
            return false;
        Read = read;
        if (Note is { } id)
        {
            Of = read.Notes.FirstOrDefault(n => n.Note.Id == id && n.Note.StruckAt is null);
            if (Of is null)
                return false;
        }
        Sources =
        [
            new("", "What the family or a worker says"),
            .. (await sources.RunAsync(new(Case), Actor, cancel)).Select(s => new Choice(
                s.Id,
                s.Name
            )),
        ];
        return true;
    }
}
