using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Meetings;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>The list of families of a complex meeting.</summary>
[Needs(Permission.CasesWork, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class FamiliesModel(
    MeetingQuery meetings,
    ListableFamiliesQuery listable,
    ListFamilyOperation list,
    TakeFamilyOffOperation takeOff
) : MeetingPage(meetings)
{
    [BindProperty]
    public Guid? Case { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Family { get; set; }

    [BindProperty]
    public string? WhyOff { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<Listable> Cases { get; private set; } = [];

    public IReadOnlyList<Choice> Choices =>
        [
            new("", "Choose a family"),
            .. Cases.Select(c => new Choice($"{c.Case}", MeetingWords.Family(c.Name))),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindListAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindListAsync(cancel))
            return NotFound();
        if (Case is not { } id)
            return Wrong("Choose a family", nameof(Case));
        return End(
            await list.RunAsync(new(Id, new CaseId(id), Why ?? ""), Actor, cancel),
            _ => Done("The family is on the list.", "/families"),
            nameof(Why)
        );
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancel) =>
        !await FindListAsync(cancel) || FamilyOf(Family) is not { } family
            ? NotFound()
            : End(
                await takeOff.RunAsync(new(Id, family, WhyOff ?? "", Version), Actor, cancel),
                _ => Done("The family is off the list.", "/families"),
                $"off-{Family}"
            );

    private async Task<bool> FindListAsync(CancellationToken cancel)
    {
        if (
            !await FindOpenAsync(cancel)
            || !IsToCome
            || Read.Rule.About != MeetingAbout.ListedFamilies
        )
            return false;
        var on = Read.Sections.Select(s => s.Listed?.CaseId).OfType<CaseId>().ToHashSet();
        Cases = [.. (await listable.RunAsync(Actor, cancel)).Where(c => !on.Contains(c.Case))];
        return true;
    }
}
