using Hearth.App.Pages.Eligibility;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.People.Change;

/// <summary>Somebody who knows the family says who belongs to it and how.</summary>
[Needs(Permission.PeopleDecide, Purpose.IdentifyFamilies)]
public sealed class IndexModel(
    FamilyQuery families,
    TakeOutOfFamilyOperation takeOut,
    DecidePersonsOperation decide,
    RecordBirthOperation recordBirth
) : HearthPage
{
    private const string Leaves = "leaves";
    private const string HasBeenBorn = "born";

    [FromRoute]
    public Guid Family { get; set; }

    [BindProperty]
    public Guid? Person { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public Guid? Other { get; set; }

    [BindProperty]
    public string? Forename { get; set; }

    [BindProperty]
    public DateAnswer Born { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public string Name { get; private set; } = "";
    public IReadOnlyList<Choice> Members { get; private set; } = [];

    public static IReadOnlyList<Choice> Changes =>
        [
            new(Leaves, "Does not belong to this family"),
            new(nameof(DecisionKind.ParentOf), "Is a parent of"),
            new(nameof(DecisionKind.PartnerOf), "Is the partner of"),
            new(nameof(DecisionKind.SamePerson), "Is the same person as"),
            new(HasBeenBorn, "Was expected and has been born"),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Person is null)
            ModelState.AddModelError(nameof(Person), "Choose who");
        if (What is null)
            ModelState.AddModelError(nameof(What), "Choose what is so");
        var ofTwo = Enum.TryParse<DecisionKind>(What, out var kind);
        if (ofTwo && Other is null)
            ModelState.AddModelError(nameof(Other), "Choose to whom");
        if (What == HasBeenBorn && Born.Date is null)
            ModelState.AddModelError(
                nameof(Born),
                Born.IsEmpty ? "Enter the date of birth" : "Enter a real date, such as 24 7 2026"
            );
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Say how you know");
        if (!ModelState.IsValid)
            return Page();
        var who = new PersonId(Person!.Value);
        Outcome<DecisionMade> outcome = What switch
        {
            Leaves => await takeOut.RunAsync(new(new(Family), who, Reason!), Actor, cancel),
            HasBeenBorn => await recordBirth.RunAsync(
                new(who, Forename, Born.Date!.Value, null, Reason!),
                Actor,
                cancel
            ),
            _ => await decide.RunAsync(
                new(who, new(Other ?? Guid.Empty), kind, Reason!),
                Actor,
                cancel
            ),
        };
        return End(
            outcome,
            _ =>
            {
                Notice = "Recorded. Run matching for it to take effect.";
                return LocalRedirect($"/people/families/{Family:D}");
            },
            nameof(What)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await families.RunAsync(new(Family), null, Actor, cancel) is not { } read)
            return false;
        Name = ListWords.Family(read.Family.Name);
        Members =
        [
            new("", "Choose"),
            .. read.Members.Select(m => new Choice(m.Id.ToString(), m.Name)),
        ];
        return true;
    }
}
