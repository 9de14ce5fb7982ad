using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases.Plans;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Plan;

/// <summary>A goal in the family's words, set or changed.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class GoalModel(PlanQuery plans, SetGoalOperation set, OutcomesQuery outcomes)
    : PlanPage(plans)
{
    [FromRoute]
    public Guid? Goal { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Said { get; set; }

    [BindProperty]
    public string? Whose { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    public string? FrameworkName => outcomes.Current()?.Name;

    public IReadOnlyList<Choice> Outcomes =>
        [
            new("", "None yet"),
            .. (outcomes.Current()?.Headlines ?? []).Select(h => new Choice(h.Id, h.Name)),
        ];

    public async Task<IActionResult> OnGetAsync(string? whose, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Whose = whose;
        if (Goal is not { } id)
            return Page();
        if (Read.Goals.FirstOrDefault(g => g.Of.Id == id) is not { Of: var goal })
            return NotFound();
        (Version, Said, Outcome) = (goal.Version, goal.Words, goal.Outcome);
        Whose = AnswerOf(goal.PersonId);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (string.IsNullOrEmpty(Whose))
            return Wrong("Choose whose goal it is", nameof(Whose));
        return End(
            await set.RunAsync(
                new(
                    new(Case),
                    Goal,
                    Version,
                    PersonOf(Whose),
                    Said ?? "",
                    string.IsNullOrEmpty(Outcome) ? null : Outcome
                ),
                Actor,
                cancel
            ),
            _ => Done("The goal is in the plan."),
            nameof(Said)
        );
    }
}
