using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Rules.Loading;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Eligibility.Nominate;

/// <summary>The ways in that are not data: a professional nominates, or the family asks.</summary>
[Needs(Permission.EligibilityDecide, Purpose.IdentifyFamilies)]
public sealed class IndexModel(
    FamilyNamesQuery names,
    NominateFamilyOperation nominate,
    Rulebook rulebook,
    TimeProvider clock
) : HearthPage
{
    private const string OwnRequest = "own-request";

    [FromRoute]
    public Guid Family { get; set; }

    [BindProperty]
    public string? Criterion { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public DateAnswer Date { get; set; } = new();

    [BindProperty]
    public string? Rationale { get; set; }

    public string Name { get; private set; } = "";

    /// <summary>What a professional may judge, by the criteria in force; then the family's own request.</summary>
    public IReadOnlyList<Choice> Criteria =>
        [
            new(OwnRequest, "The family asks for help itself"),
            Choice.Divider("or a professional nominates, for"),
            .. rulebook
                .Frameworks.Where(f => f.InForce.Holds(clock.Today()))
                .Concat(rulebook.Frameworks.OrderByDescending(f => f.InForce.Start))
                .SelectMany(f => f.Indicators)
                .Where(i => i.Indicator.IsNomination)
                .DistinctBy(i => i.Indicator.Id)
                .Select(i => new Choice(i.Indicator.Id, i.Indicator.Name)),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Date = DateAnswer.Of(clock.Today());
        return await FindAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Criterion is null)
            ModelState.AddModelError(nameof(Criterion), "Choose how the family comes to us");
        if (string.IsNullOrWhiteSpace(By))
            ModelState.AddModelError(nameof(By), "Enter who nominates or asks");
        if (Date.Date is null)
            ModelState.AddModelError(
                nameof(Date),
                Date.IsEmpty ? "Enter a date" : "Enter a real date, such as 24 7 2026"
            );
        if (string.IsNullOrWhiteSpace(Rationale))
            ModelState.AddModelError(nameof(Rationale), "Enter why, in their words");
        if (!ModelState.IsValid)
            return Page();
        var outcome = await nominate.RunAsync(
            new(
                new(Family),
                Criterion == OwnRequest ? null : Criterion,
                null,
                By!,
                Date.Date!.Value,
                Rationale!
            ),
            Actor,
            cancel
        );
        return End(
            outcome,
            _ =>
            {
                Notice =
                    "Recorded. The family will be on the next list that is made, for a named person to decide.";
                return LocalRedirect($"/people/families/{Family:D}");
            },
            nameof(Rationale)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var found = await names.RunAsync(
            [new FamilyId(Family)],
            $"family:{Family:D}",
            Actor,
            cancel
        );
        if (!found.TryGetValue(new(Family), out var name))
            return false;
        Name = ListWords.Family(name);
        return true;
    }
}
