using Hearth.App.Jobs;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Rules.Loading;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Eligibility.Start;

[Needs(Permission.EligibilityDecide, Purpose.IdentifyFamilies)]
public sealed class IndexModel(EligibilityJob job, Rulebook rulebook) : HearthPage
{
    [BindProperty]
    public string? Framework { get; set; }

    [BindProperty]
    public DateAnswer AsAt { get; set; } = new();

    public IReadOnlyList<Choice> Frameworks =>
        [
            .. rulebook
                .Frameworks.OrderByDescending(f => f.InForce.End)
                .ThenBy(f => f.Name, StringComparer.Ordinal)
                .Select(f => new Choice(f.Key, f.Name)
                {
                    Hint =
                        $"{Capital(f.EligibleWhen.Spoken)}. In force from {Words.Day(f.InForce.Start)}"
                        + (
                            f.InForce.End == DateOnly.MaxValue
                                ? "."
                                : $" to {Words.Day(f.InForce.End)}."
                        ),
                }),
        ];

    public void OnGet([FromServices] TimeProvider clock) => AsAt = DateAnswer.Of(clock.Today());

    public IActionResult OnPost()
    {
        if (Framework is null || rulebook.Frameworks.All(f => f.Key != Framework))
            ModelState.AddModelError(nameof(Framework), "Choose the criteria to use");
        if (AsAt.Date is null)
            ModelState.AddModelError(
                nameof(AsAt),
                AsAt.IsEmpty ? "Enter a date" : "Enter a real date, such as 24 7 2026"
            );
        return ModelState.IsValid
            ? LocalRedirect($"/eligibility/runs/{job.Start(Framework!, AsAt.Date!.Value, Actor):D}")
            : Page();
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
