using Hearth.App.Jobs;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Matching;

[Needs(Permission.MatchingRun, Purpose.IdentifyFamilies)]
public sealed class StartModel : HearthPage
{
    [BindProperty]
    public DateAnswer AsAt { get; set; } = new();

    public void OnGet([FromServices] TimeProvider clock) => AsAt = DateAnswer.Of(clock.Today());

    public async Task<IActionResult> OnPostAsync([FromServices] MatchingJob job)
    {
        if (AsAt.Date is not { } day)
            return Wrong(
                AsAt.IsEmpty ? "Enter a date" : "Enter a real date, such as 24 7 2026",
                nameof(AsAt)
            );
        return End(
            await job.StartAsync(day, Actor),
            no => LocalRedirect($"/matching/runs/{no}"),
            nameof(AsAt)
        );
    }
}
