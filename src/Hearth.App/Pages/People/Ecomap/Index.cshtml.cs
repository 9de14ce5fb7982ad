using Hearth.App.Pages.People.Family;
using Hearth.App.Web;
using Hearth.App.Web.Pictures.Ecomap;
using Hearth.Core.Access;
using Hearth.Core.People.Chronology;
using Hearth.Core.Sharing.Involvements;
using Hearth.Rules.Facts;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.People.Ecomap;

/// <summary>Who works with a family, and which services its members have: as far as the reader may see.</summary>
[Needs(Permission.PeopleRead, Purpose.IdentifyFamilies, Purpose.SupportFamilies, Purpose.Safeguard)]
public sealed class IndexModel(ChronologyQuery chronology, WhoElseQuery whoElse) : HearthPage
{
    /// <summary>What a service does for somebody over time; a benefit or an order is nobody around them.</summary>
    private static readonly HashSet<FactKind> Services =
    [
        FactKind.EarlyHelp,
        FactKind.ChildInNeed,
        FactKind.ChildProtectionPlan,
        FactKind.LookedAfter,
        FactKind.DomesticAbuseSupport,
        FactKind.MentalHealth,
        FactKind.SubstanceMisuse,
        FactKind.Involvement,
    ];

    public ChronologyRead Read { get; private set; } = null!;
    public IReadOnlyList<EcomapTie> Ties { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await chronology.RunAsync(new(id), Actor, cancel) is not { } read)
            return NotFound();
        Read = read;
        var work = await whoElse.RunAsync(new(id), Actor, cancel) ?? [];
        Ties =
        [
            .. work.Select(w => new EcomapTie(
                    w.Of.Worker,
                    [w.Of.WorksAs, w.Agency, $"With {w.With ?? "the whole family"}"],
                    w.IsNow
                ))
                .Concat(
                    read.Events.Where(e => e.Fact is { } f && Services.Contains(f.Kind))
                        .Select(Service)
                )
                .GroupBy(t => (t.Name, string.Join('|', t.Notes)))
                .Select(t => t.First() with { IsNow = t.Any(one => one.IsNow) })
                .OrderByDescending(t => t.IsNow),
        ];
        return Page();
    }

    private static EcomapTie Service(ChronologyEvent one) =>
        new(FactWords.What(one.Fact!), [one.Source, $"For {one.Who}"], one.Fact!.End is null);
}
