using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Matching;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Matching.Decisions;

[Needs(Permission.PeopleDecide, Purpose.IdentifyFamilies)]
public sealed class UndoModel(UndoDecisionOperation undo) : HearthPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(Reason)
            ? Wrong("Say why it no longer holds", nameof(Reason))
            : End(
                await undo.RunAsync(new(Id, Reason), Actor, cancel),
                _ =>
                {
                    Notice = "The decision is undone. Run matching for it to take effect.";
                    return LocalRedirect("/matching/decisions");
                },
                nameof(Reason)
            );
}
