using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>Something more to talk about.</summary>
[Needs(Permission.CasesRead, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class ItemModel(MeetingQuery meetings, AddAgendaItemOperation add)
    : MeetingPage(meetings)
{
    [BindProperty(SupportsGet = true)]
    public string? Family { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    public bool Chooses => Read.Rule.About == MeetingAbout.ListedFamilies;
    public IReadOnlyList<Choice> Families => [new(NoFamily, "No family"), .. About];
    public string? Hint =>
        Read.Rule.About == MeetingAbout.OneFamily ? null
        : Chooses ? "Name no family here but the one you chose"
        : "Name no family here";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindOpenAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        !await FindOpenAsync(cancel)
            ? NotFound()
            : End(
                await add.RunAsync(new(Id, FamilyOf(Family), Title ?? ""), Actor, cancel),
                _ => Done("It is on the agenda."),
                nameof(Title)
            );
}
