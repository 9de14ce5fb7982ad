using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases.Assessments;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Assessment;

/// <summary>One assessment: how far each area is, and the next step.</summary>
[Needs(Permission.CasesRead, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class ShowModel(
    AssessmentQuery assessments,
    AssessmentStandingQuery standing,
    StartAssessmentOperation start,
    SubmitAssessmentOperation submit,
    ReturnAssessmentOperation giveBack,
    SignOffAssessmentOperation signOff
) : AssessmentPage(assessments)
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public DateAnswer ReviewBy { get; set; } = new();

    public bool MayBegin { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await OpenAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken cancel) =>
        await OpenAsync(cancel)
            ? End(
                await start.RunAsync(new(new(Case)), Actor, cancel),
                begun =>
                    Done(
                        "A new version is begun, with what the last one said.",
                        $"/cases/{Case:D}/assessment/{begun.No}"
                    )
            )
            : NotFound();

    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken cancel) =>
        await OpenAsync(cancel)
            ? End(
                await submit.RunAsync(new(new(Case), No, Version), Actor, cancel),
                _ => Done("It is with a manager now.", Address)
            )
            : NotFound();

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancel) =>
        await OpenAsync(cancel)
            ? End(
                await giveBack.RunAsync(new(new(Case), No, Why, Version), Actor, cancel),
                _ => Done("Returned. Its workers see what is to be done.", Address),
                nameof(Why)
            )
            : NotFound();

    public async Task<IActionResult> OnPostSignOffAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
            return NotFound();
        if (ReviewBy is { IsEmpty: false, Date: null })
            return Wrong("Enter a real date, such as 24 7 2026", nameof(ReviewBy));
        return End(
            await signOff.RunAsync(new(new(Case), No, Note, ReviewBy.Date, Version), Actor, cancel),
            _ => Done("Signed off. Now the family can see it and say what they think.", Address),
            nameof(ReviewBy)
        );
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return false;
        MayBegin = (await standing.RunAsync(new(Case), Actor, cancel))!.MayBegin;
        return true;
    }
}
