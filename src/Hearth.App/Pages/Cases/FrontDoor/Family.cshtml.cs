using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Cases.FrontDoor.Recording;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.FrontDoor;

/// <summary>Who a contact is about is written down as a family, where nobody's records name them.</summary>
[Needs(Permission.CasesDecide, Purpose.Safeguard, Purpose.SupportFamilies)]
public sealed class FamilyModel(ContactQuery contacts, RecordFamilyOperation record) : HearthPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>What each is, by their number in the contact.</summary>
    [BindProperty]
    public Dictionary<int, string?> Place { get; set; } = [];

    public ContactRead Read { get; private set; } = null!;

    public string? Chosen(ContactPerson person) =>
        Place.TryGetValue(person.No, out var chosen) ? chosen
        : FamilyPlaces.Guess(person.Relation) is { } guess ? Kebab.Of(guess)
        : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Version = Read.Contact.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var places = new Dictionary<int, FamilyPlace>();
        foreach (var (no, chosen) in Place)
            if (chosen is not null && Kebab.TryRead<FamilyPlace>(chosen, out var place))
                places[no] = place;
        return End(
            await record.RunAsync(new(Id, places, Version), Actor, cancel),
            _ =>
            {
                Notice = "The family is recorded. You can decide now.";
                return LocalRedirect($"/cases/front-door/{Id:D}");
            }
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await contacts.RunAsync(Id, Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
