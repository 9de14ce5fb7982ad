using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Audit;

/// <summary>Search by person, actor and time. Its address holds ids and dates, and nobody's name.</summary>
[May(Purpose.Oversight, Role.Administrator)]
public sealed class IndexModel(SearchEventsQuery search, UsersQuery users) : HearthPage
{
    private const string Person = "person";
    private const string Family = "family";

    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateAnswer From { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public DateAnswer Until { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "page-no")]
    public int At { get; set; } = 1;

    public EventsFound? Found { get; private set; }
    public IReadOnlyList<Choice> Users { get; private set; } = [];
    public IReadOnlyList<Choice> Abouts { get; } =
    [new("", "Anything"), new(Person, "A person"), new(Family, "A family")];

    public Guid? AboutId => Guid.TryParse(Id?.Trim(), out var id) ? id : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Users =
        [
            new("", "Anybody"),
            .. (await users.RunAsync(Actor, cancel)).Select(u => new Choice(
                u.Id.ToString("D"),
                $"{u.FullName} ({u.Agency})"
            )),
        ];
        var isAbout = About is Person or Family;
        if (isAbout && AboutId is null)
            ModelState.AddModelError(
                nameof(Id),
                "Enter the id, as it stands in the address of their page"
            );
        foreach (var (name, date) in new[] { (nameof(From), From), (nameof(Until), Until) })
            if (!date.IsEmpty && date.Date is null)
                ModelState.AddModelError(name, "Enter a date, such as 27 3 2026");
        if (!ModelState.IsValid)
            return;
        Found = await search.RunAsync(
            new(
                isAbout ? $"{About}:{AboutId:D}" : null,
                By?.ToString("D"),
                From.Date is { } from ? London.StartOf(from) : null,
                Until.Date is { } until && until < DateOnly.MaxValue
                    ? London.StartOf(until.AddDays(1))
                    : null,
                Page: At
            ),
            Actor,
            cancel
        );
    }

    public string Link(int page)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["About"] = About,
            ["Id"] = AboutId?.ToString("D"),
            ["By"] = By?.ToString("D"),
            ["From.Day"] = From.Day,
            ["From.Month"] = From.Month,
            ["From.Year"] = From.Year,
            ["Until.Day"] = Until.Day,
            ["Until.Month"] = Until.Month,
            ["Until.Year"] = Until.Year,
            ["page-no"] = page.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        return "/access/audit"
            + QueryString.Create(query.Where(q => !string.IsNullOrEmpty(q.Value)));
    }
}
