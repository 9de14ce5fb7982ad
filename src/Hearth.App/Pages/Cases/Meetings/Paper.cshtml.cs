using Hearth.App.Pages.Sharing;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>Somebody sends what they know.</summary>
[Needs(Permission.CasesRead, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class PaperModel(
    MeetingQuery meetings,
    SendPaperOperation send,
    SharingChoices choices
) : MeetingPage(meetings)
{
    [BindProperty(SupportsGet = true)]
    public string? Family { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public bool Chooses => Read.Rule.About == MeetingAbout.ListedFamilies;
    public bool IsOfNobody => Read.Rule.About == MeetingAbout.NoFamily;
    public IReadOnlyList<Choice> Families => [new("", "Choose a family"), .. About];
    public IReadOnlyList<Choice> Kinds => [new("", "Choose a kind"), .. choices.Categories];
    public string Hint =>
        IsOfNobody
            ? "Name no family, and describe none so that it could be known"
            : "No more than the meeting needs, and nothing of any other family";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindOpenAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        !await FindOpenAsync(cancel)
            ? NotFound()
            : End(
                await send.RunAsync(
                    new(Id, FamilyOf(Family), Kind, Title ?? "", Text ?? ""),
                    Actor,
                    cancel
                ),
                _ => Done("It is with the papers."),
                nameof(Title)
            );
}
