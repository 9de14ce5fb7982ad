using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Finding;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Matching.Find;

/// <summary>One question at a time: what is typed is in no address and in no record.</summary>
[Needs(Permission.PeopleFind, Purpose.IdentifyFamilies, Purpose.SupportFamilies, Purpose.Safeguard)]
public sealed class IndexModel(FindPersonOperation find) : HearthPage
{
    [BindProperty]
    public string? Forename { get; set; }

    [BindProperty]
    public string? Surname { get; set; }

    [BindProperty]
    public DateAnswer Born { get; set; } = new();

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? NhsNumber { get; set; }

    public PeopleAnswered? Found { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Born is { IsEmpty: false, Date: null })
            return Wrong("Enter a real date, such as 24 7 2016, or none", nameof(Born));
        var outcome = await find.RunAsync(
            new(
                new PersonAsked
                {
                    Forename = Forename,
                    Surname = Surname,
                    BirthDate = Born.Date,
                    Address = Address,
                    Postcode = Postcode,
                    NhsNumber = NhsNumber,
                }
            ),
            Actor,
            cancel
        );
        return End(
            outcome,
            found =>
            {
                Found = found;
                return Page();
            },
            nameof(Forename)
        );
    }

    internal static string Grade(PersonFound person) =>
        person.Grade == MatchGrade.None
            ? "None: nothing agrees outright"
            : $"{Words.Capital(person.Grade)} ({person.Score})";

    internal static string Agrees(PersonFound person)
    {
        var fields = person
            .Fields.Where(f => f.Weight > 0)
            .OrderByDescending(f => f.Weight)
            .Select(f => $"{f.Field}: {f.How}");
        return string.Join("; ", fields);
    }
}
