using System.Globalization;
using Hearth.App.Pages.People.Family;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Matching;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.People.Split;

/// <summary>Two people were taken for one: somebody says whose records are whose.</summary>
[Needs(Permission.PeopleDecide, Purpose.IdentifyFamilies)]
public sealed class IndexModel(PersonRecordsQuery records, SplitPersonOperation split) : HearthPage
{
    [FromRoute]
    public Guid Family { get; set; }

    [FromRoute]
    public Guid Person { get; set; }

    [BindProperty]
    public List<long> Others { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public PersonRecords Found { get; private set; } = null!;

    public IReadOnlyList<Choice> Records =>
        [
            .. Found.Identities.Select(i => new Choice(
                i.Said.Id.ToString(CultureInfo.InvariantCulture),
                $"{i.SourceName}: {PersonModel.Name(i.Said)}"
            )
            {
                Hint =
                    $"Date of birth: {PersonModel.Born(i.Said)}. Address: {PersonModel.Address(i.Said)}",
                Checked = Others.Contains(i.Said.Id),
            }),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Others.Count == 0)
            ModelState.AddModelError(nameof(Others), "Choose the records of somebody else");
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Say how you know");
        if (!ModelState.IsValid)
            return Page();
        return End(
            await split.RunAsync(new(new(Person), Others, Reason!), Actor, cancel),
            _ =>
            {
                Notice = "Decided. Run matching for it to take effect.";
                return LocalRedirect($"/people/families/{Family:D}/people/{Person:D}");
            },
            nameof(Others)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (
            await records.RunAsync(new FamilyId(Family), new PersonId(Person), Actor, cancel)
            is not { } found
        )
            return false;
        Found = found;
        return true;
    }
}
