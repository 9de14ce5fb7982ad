using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Steps;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Steps;

/// <summary>A family being supported is put to social care.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.Safeguard)]
public sealed class UpModel(CaseQuery cases, StepUpCaseOperation stepUp) : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    [BindProperty]
    public bool Section47 { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public string FamilyName { get; private set; } = "";

    public IReadOnlyList<Choice> Harm =>
        [
            new("true", "A child may be suffering, or be likely to suffer, significant harm")
            {
                Hint =
                    "Children Act 1989, section 47. Telephone social care as well; nobody has to agree first.",
            },
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        return End(
            await stepUp.RunAsync(new(new(Case), Section47, Reason ?? ""), Actor, cancel),
            _ =>
            {
                Notice = "It is with social care. Go on supporting the family until they answer.";
                return LocalRedirect($"/cases/{Case:D}");
            },
            nameof(Reason)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await cases.RunAsync(new(Case), Actor, cancel) is not { } read)
            return false;
        FamilyName = read.FamilyName;
        return true;
    }
}
