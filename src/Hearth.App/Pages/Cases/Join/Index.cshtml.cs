using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Joining;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Join;

/// <summary>Two families turned out to be one: a manager chooses which of their supports goes on.</summary>
[Needs(
    Permission.CasesManage,
    Purpose.SupportFamilies,
    Purpose.CoordinateSupport,
    Purpose.Safeguard
)]
public sealed class IndexModel(JoinableQuery joinable, JoinCasesOperation join) : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    [BindProperty]
    public Guid? GoesOn { get; set; }

    /// <summary>Every open support as it was when the page was read, with its version.</summary>
    [BindProperty]
    public Dictionary<Guid, int> Seen { get; set; } = [];

    public JoinableRead Read { get; private set; } = null!;

    public IReadOnlyList<Choice> Choices =>
        [
            .. Read.Supports.Select(
                (s, no) =>
                    new Choice(
                        s.Of.Id.ToString(),
                        $"Support {no + 1}: since {Words.Day(s.Of.OpenedOn)}, {(s.Lead is { } lead ? $"led by {lead}" : "with no lead worker")}"
                    )
                    {
                        Hint =
                            $"{Words.Count(s.Goals, "goal", "goals")}, {Words.Count(s.Actions, "action", "actions")} still to do{(s.AssessmentUnfinished ? ", an assessment that is not signed off" : "")}",
                    }
            ),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await joinable.RunAsync(new(Case), Actor, cancel) is not { } read)
            return NotFound();
        Read = read;
        Seen = read.Supports.ToDictionary(s => s.Of.Id.Value, s => s.Of.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await joinable.RunAsync(new(Case), Actor, cancel) is not { } read)
            return await OvertakenAsync(cancel);
        Read = read;
        if (GoesOn is not { } goesOn)
            return Wrong("Choose which support goes on", nameof(GoesOn));
        return End(
            await join.RunAsync(
                new(new(goesOn), Seen.ToDictionary(s => new CaseId(s.Key), s => s.Value)),
                Actor,
                cancel
            ),
            done =>
            {
                Notice = "The supports are joined. What was still to be done is in this plan.";
                return LocalRedirect($"/cases/{done.Id}");
            },
            nameof(GoesOn)
        );
    }

    /// <summary>There is nothing to join: to whoever may know of it, because somebody else has joined them meanwhile.</summary>
    private async Task<IActionResult> OvertakenAsync(CancellationToken cancel)
    {
        if (
            await join.RunAsync(new(new(Case), new Dictionary<CaseId, int>()), Actor, cancel)
            is not Outcome<Hearth.Core.Cases.Case>.Refused
        )
            return NotFound();
        Notice = "Somebody else has joined these supports meanwhile. Nothing of yours was changed.";
        return LocalRedirect($"/cases/{Case:D}");
    }
}
