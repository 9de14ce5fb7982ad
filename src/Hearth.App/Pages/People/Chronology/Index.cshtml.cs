using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hearth.App.Pages.People.Family;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Events;
using Hearth.Core.People.Chronology;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.People.Chronology;

/// <summary>All that happened in a family, the latest first, chosen from by kind, source, person and date without scripts.</summary>
[Needs(Permission.PeopleRead, Purpose.IdentifyFamilies, Purpose.SupportFamilies, Purpose.Safeguard)]
public sealed class IndexModel(ChronologyQuery chronology) : HearthPage
{
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Source { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateAnswer From { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public DateAnswer Until { get; set; } = new();

    [FromRoute]
    public Guid Id { get; set; }

    public ChronologyRead Read { get; private set; } = null!;
    public IReadOnlyList<ChronologyEvent> Shown { get; private set; } = [];

    public IReadOnlyList<Choice> Kinds =>
        [
            new("", "Everything"),
            new(Kebab.Of(ChronologyKind.Significant), "Significant events only"),
            .. Enum.GetValues<ChronologyKind>()
                .Where(k => k != ChronologyKind.Significant)
                .Select(k => new Choice(Kebab.Of(k), Of(k))),
        ];

    public IReadOnlyList<Choice> Sources =>
        [
            new("", "Everybody"),
            .. Read
                .Events.Select(e => e.Source)
                .Distinct()
                .Order(StringComparer.OrdinalIgnoreCase)
                .Select(s => new Choice(KeyOf(s), s)),
        ];

    public IReadOnlyList<Choice> People =>
        [new("", "Everybody"), .. Read.Members.Select(m => new Choice(m.Id.ToString(), m.Name))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await chronology.RunAsync(new(Id), Actor, cancel) is not { } read)
            return NotFound();
        Read = read;
        foreach (var (name, date) in new[] { (nameof(From), From), (nameof(Until), Until) })
            if (!date.IsEmpty && date.Date is null)
                ModelState.AddModelError(name, "Enter a date, such as 27 3 2026");
        var filter = new ChronologyFilter(
            Enum.GetValues<ChronologyKind>()
                .Cast<ChronologyKind?>()
                .FirstOrDefault(k => Kebab.Of(k!.Value) == Kind),
            read.Events.Select(e => e.Source).FirstOrDefault(s => KeyOf(s) == Source),
            Person is { } person ? new(person) : null,
            From.Date,
            Until.Date
        );
        Shown = [.. read.Events.Where(filter.Keeps)];
        return Page();
    }

    /// <summary>What stands for a worker or a source in the address, where no name belongs: histories and logs keep it.</summary>
    private string KeyOf(string source) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id:N}/{source}")))[..16];

    public bool MayUnmark(ChronologyEvent one) =>
        one.Kind == ChronologyKind.Significant && Actor.May(Permission.CasesWork);

    public static string Of(ChronologyKind kind) =>
        kind switch
        {
            ChronologyKind.Record => "What agencies sent",
            ChronologyKind.Work => "Who worked with the family",
            ChronologyKind.Support => "Support by early help",
            ChronologyKind.Nomination => "Nominations and requests",
            ChronologyKind.Significant => "What mattered",
            ChronologyKind.Note => "Workers' notes",
            ChronologyKind.Plan => "The family's plan",
            ChronologyKind.Contact => "The front door",
            _ => "Being told of their information",
        };

    public static string When(ChronologyEvent one) =>
        one.Fact is { } fact ? FactWords.When(fact)
        : one.KnownTo == KnownTo.Year ? one.Date.ToString("yyyy", CultureInfo.InvariantCulture)
        : one.KnownTo == KnownTo.Month
            ? one.Date.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : Words.Day(one.Date);

    public static string What(ChronologyEvent one) =>
        one.Fact is { } fact ? FactWords.What(fact) : one.What ?? Of(one.Kind);
}
