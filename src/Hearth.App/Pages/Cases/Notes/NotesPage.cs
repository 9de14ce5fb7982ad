using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Notes;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Notes;

/// <summary>What the pages of notes share: the notes, and what a form says of one.</summary>
public abstract class NotesPage(NotesQuery notes) : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string[] Categories { get; set; } = [];

    [BindProperty]
    public string? Readers { get; set; }

    [BindProperty]
    public string[] Named { get; set; } = [];

    public NotesRead Read { get; private set; } = null!;
    public bool MayWork => Actor.May(Permission.CasesWork);
    public string Address => $"/cases/{Case:D}/notes";
    public bool TellsMore => Categories.Length > 0;

    public IReadOnlyList<Choice> Kinds =>
        [.. Read.Categories.Select(c => new Choice(c.Id, c.Name))];

    public IReadOnlyList<Choice> Names => [.. Read.Readers.Select(r => new Choice(r.Who, r.Name))];

    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await notes.RunAsync(new(Case), Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }

    /// <summary>Null when nobody was chosen to read it.</summary>
    protected NoteSaid? Said() =>
        Kebab.TryRead<NoteReaders>(Readers ?? "", out var readers)
            ? new(Text ?? "", Categories, readers, Named)
            : null;

    protected LocalRedirectResult Done(string notice, string at = "")
    {
        Notice = notice;
        return LocalRedirect(Address + at);
    }
}
