using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.People;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.FrontDoor;

/// <summary>A contact with all that the hub has gathered; who is meant is said here.</summary>
[Needs(Permission.CasesDecide, Purpose.Safeguard, Purpose.SupportFamilies)]
public sealed class ContactModel(
    ContactQuery contacts,
    SettlePersonOperation settle,
    FamilyNamesQuery families,
    FrontDoorRules rules
) : HearthPage
{
    /// <summary>What is chosen when nobody known here is meant: not to be mistaken for nothing chosen.</summary>
    public const string None = "none";

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Which of the contact's people is looked for once more.</summary>
    [FromQuery(Name = "again")]
    public int? Again { get; set; }

    public ContactRead Read { get; private set; } = null!;
    public FrontDoorRules Rules => rules;
    public IReadOnlyDictionary<FamilyId, string> Families { get; private set; } =
        new Dictionary<FamilyId, string>();

    /// <summary>Everybody was looked for, and somebody, or the family, is not known.</summary>
    public bool CanRecord =>
        Read.Contact is { Decision: null, People: { Count: > 0 } people } contact
        && people.All(p => p.IsSettled)
        && (contact.FamilyId is null || people.Any(p => p.IsNotKnown));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    /// <param name="no">Which of the contact's people.</param>
    /// <param name="who">A person, or a person and a family divided by a slash; or <see cref="None"/>.</param>
    /// <param name="version">Of the contact.</param>
    /// <param name="cancel">When the browser goes away.</param>
    public async Task<IActionResult> OnPostSettleAsync(
        int no,
        string? who,
        int version,
        CancellationToken cancel
    )
    {
        var parts = (who ?? "").Split('/');
        var isPerson = Guid.TryParse(parts[0], out var person);
        Again = no;
        if (!isPerson && who != None)
            return await FindAsync(cancel)
                ? Wrong("Choose who is meant, or that it is nobody known here", $"who-{no}")
                : NotFound();
        var outcome = await settle.RunAsync(
            new(
                Id,
                no,
                isPerson ? new PersonId(person) : null,
                parts.Length > 1 && Guid.TryParse(parts[1], out var family)
                    ? new FamilyId(family)
                    : null,
                version
            ),
            Actor,
            cancel
        );
        if (!await FindAsync(cancel))
            return NotFound();
        return End(outcome, _ => LocalRedirect($"/cases/front-door/{Id:D}#people"), $"who-{no}");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await contacts.RunAsync(Id, Actor, cancel, Again) is not { } read)
            return false;
        Read = read;
        Families = await families.RunAsync(
            [.. read.People.SelectMany(p => p.Matches).SelectMany(m => m.Families).Distinct()],
            Read.Contact.Subject,
            Actor,
            cancel
        );
        return true;
    }
}
