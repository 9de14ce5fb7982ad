using System.Globalization;
using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.People;
using Hearth.Core.Sources;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.People.Family;

[Needs(Permission.PeopleRead, Purpose.IdentifyFamilies, Purpose.SupportFamilies, Purpose.Safeguard)]
public sealed class PersonModel(PersonRecordsQuery records, WhereNowQuery whereNow) : HearthPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public PersonRecords Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid person, CancellationToken cancel)
    {
        if (await records.RunAsync(new(Id), new(person), Actor, cancel) is not { } found)
            return await whereNow.RunAsync(new(person), Actor, cancel) is { } now
                ? LocalRedirect($"/people/families/{now.Family}/people/{now.Person}")
                : NotFound();
        Found = found;
        return Page();
    }

    public static string Name(Identity said)
    {
        string?[] parts = [said.Forename, said.MiddleNames, said.Surname];
        var name = string.Join(' ', parts.OfType<string>());
        var former = said.FormerSurname is { } f ? $" (formerly {f})" : "";
        return name.Length == 0 ? "Not given" : name + former;
    }

    public static string Born(Identity said) =>
        said.BirthDate is { } born
            ? Words.Day(born)
                + (
                    said.BirthAccuracy == BirthAccuracy.Exact
                        ? ""
                        : $" ({Words.Of(said.BirthAccuracy)})"
                )
        : said.ExpectedDate is { } due ? $"Expected {Words.Day(due)}"
        : "Not given";

    public static string Address(Identity said)
    {
        string?[] parts =
        [
            said.Address?.Replace("\n", ", ", StringComparison.Ordinal),
            said.Postcode,
        ];
        var address = string.Join(", ", parts.OfType<string>());
        return address.Length == 0 ? "Not given" : address;
    }

    public static string Sure(double? weight) =>
        weight switch
        {
            null => "The only record",
            >= 20 => $"Near certain ({Weight(weight.Value)})",
            >= 12 => $"Very likely ({Weight(weight.Value)})",
            _ => $"Likely ({Weight(weight.Value)})",
        };

    public static string Says(double weight) =>
        weight switch
        {
            > 3 => "Speaks strongly for one person",
            > 0 => "Speaks for one person",
            0 => "Says nothing either way",
            > -3 => "Speaks against",
            _ => "Speaks strongly against",
        };

    public static string Weight(double weight) =>
        weight.ToString("+0.0;−0.0;0", CultureInfo.InvariantCulture);
}
