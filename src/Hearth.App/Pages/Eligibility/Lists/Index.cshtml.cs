using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Hearth.App.Pages.Eligibility.Lists;

[Needs(Permission.EligibilityRead, Purpose.IdentifyFamilies, Purpose.SupportFamilies)]
public sealed class IndexModel(EntriesQuery entries) : HearthPage
{
    /// <summary>What "locality not known" is called in an address, where an empty value means no filter.</summary>
    private const string NotKnown = "not-known";

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Problem { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Locality { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Change { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-no")]
    public int At { get; set; } = 1;

    public EntriesPage Found { get; private set; } = null!;
    public bool IsFiltered => (Problem ?? Locality ?? Status ?? Change) is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        (Problem, Locality) = (Given(Problem), Given(Locality));
        (Status, Change) = (Given(Status), Given(Change));
        var wanted = new Entries(
            new(Id),
            Problem,
            Locality == NotKnown ? "" : Locality,
            Status is { } s && Kebab.TryRead<EntryStatus>(s, out var status) ? status : null,
            Change is { } c && Kebab.TryRead<EntryChange>(c, out var change) ? change : null,
            At
        );
        if (await entries.RunAsync(wanted, Actor, cancel) is not { } found)
            return NotFound();
        Found = found;
        return Page();
    }

    public IReadOnlyList<Choice> Problems =>
        Choices("Any problem", Found.Counts.Problems, f => f.Name);

    public IReadOnlyList<Choice> Localities =>
        Choices("Everywhere", Found.Counts.Localities, f => f.Name);

    public IReadOnlyList<Choice> Statuses =>
        Choices(
            "Any decision",
            Found.Counts.Statuses,
            f => ListWords.Status(Kebab.Read<EntryStatus>(f.Value))
        );

    public IReadOnlyList<Choice> Changes =>
        Choices(
            "Changed or not",
            Found.Counts.Changes,
            f => ListWords.Change(Kebab.Read<EntryChange>(f.Value))
        );

    /// <summary>The same list with the same filters, on another page.</summary>
    public string Link(int page)
    {
        var values = new Dictionary<string, string?>
        {
            ["problem"] = Problem,
            ["locality"] = Locality,
            ["status"] = Status,
            ["change"] = Change,
            ["page-no"] = page.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString(
            $"/eligibility/lists/{Id:D}",
            values.Where(v => v.Value is not null)
        );
    }

    public string ProblemName(string id) =>
        Found.Framework?.Headlines.FirstOrDefault(h => h.Id == id)?.Name ?? id;

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static Choice[] Choices(
        string any,
        IReadOnlyList<FilterCount> counts,
        Func<FilterCount, string> name
    ) =>
        [
            new("", any),
            .. counts.Select(c => new Choice(
                c.Value.Length == 0 ? NotKnown : c.Value,
                $"{name(c)} ({Words.Number(c.Families)})"
            )),
        ];
}
