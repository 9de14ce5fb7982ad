using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases.Plans;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Plan;

/// <summary>Who does what by when, agreed or changed.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class ActionModel(PlanQuery plans, SetActionOperation set) : PlanPage(plans)
{
    [FromRoute]
    public Guid? Item { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Goal { get; set; }

    [BindProperty]
    public string? For { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public string? OwnerName { get; set; }

    [BindProperty]
    public DateAnswer Due { get; set; } = new();

    /// <summary>Those worked towards, and the action's own: an action never moves to another unasked.</summary>
    public IReadOnlyList<Choice> Goals =>
        [
            .. Read
                .Goals.Where(g => g.Of.IsOpen || g.Of.Id == Own)
                .Select(g => new Choice(g.Of.Id.ToString("D"), g.Of.Words)),
        ];

    private Guid? Own => Read.Actions.FirstOrDefault(a => a.Of.Id == Item)?.Of.GoalId;

    public IReadOnlyList<Choice> Owners => OwnerAnswer.Choices(Read);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Item is not { } id)
            return Page();
        if (Read.Actions.FirstOrDefault(a => a.Of.Id == id) is not { Of: var action })
            return NotFound();
        (Version, What, Goal) = (action.Version, action.What, action.GoalId);
        For = AnswerOf(action.ForPersonId);
        (Owner, OwnerName) = OwnerAnswer.Read(action);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Due is { IsEmpty: false, Date: null })
            return Wrong("Enter a real date, such as 24 7 2026", nameof(Due));
        if (OwnerAnswer.Of(Owner, OwnerName) is not { } owner)
            return Wrong("Choose who does it", nameof(Owner));
        return End(
            await set.RunAsync(
                new(
                    new(Case),
                    Item,
                    Version,
                    Goal ?? Guid.Empty,
                    PersonOf(For),
                    What ?? "",
                    owner,
                    Due.Date
                ),
                Actor,
                cancel
            ),
            done =>
                Item is null
                    ? Done($"The action is in the plan, for {Words.Day(done.Due)}.")
                    : Done("The action is changed.", $"/actions/{done.Id:D}"),
            nameof(What)
        );
    }
}
