using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>The minutes of one thing on the agenda.</summary>
[Needs(Permission.CasesWork, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class WriteModel(MeetingQuery meetings, WriteMinutesOperation write)
    : MeetingPage(meetings)
{
    [FromRoute]
    public Guid Item { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Said { get; set; }

    public MeetingItem Of { get; private set; } = null!;

    /// <summary>What stands there now, where somebody else has written since this was opened.</summary>
    public string? Theirs { get; private set; }

    public string Hint =>
        Read.Rule.About switch
        {
            MeetingAbout.OneFamily =>
                "In plain words: the family has its own copy, and everybody in it reads the same",
            MeetingAbout.NoFamily => "Name no family",
            _ => Of.FamilyId is null ? "Name no family here" : "Name no other family",
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindItemAsync(cancel))
            return NotFound();
        (Version, Said) = (Of.Version, Of.Said);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindItemAsync(cancel))
            return NotFound();
        var saved = End(
            await write.RunAsync(new(Id, Item, Said, Version), Actor, cancel),
            _ => Done("It is in the minutes."),
            nameof(Said)
        );
        if (Of.Version != Version)
        {
            Theirs = Of.Said;
            // Theirs is read now: what is saved next is written knowing of it.
            ModelState.Remove(nameof(Version));
            Version = Of.Version;
        }
        return saved;
    }

    private async Task<bool> FindItemAsync(CancellationToken cancel)
    {
        if (
            !await FindOpenAsync(cancel)
            || Read.Sections.SelectMany(s => s.Items).FirstOrDefault(i => i.Id == Item)
                is not { } of
        )
            return false;
        Of = of;
        return true;
    }
}
