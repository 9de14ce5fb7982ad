using Hearth.App.Jobs;
using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Eligibility.Start;

[Needs(Permission.EligibilityDecide, Purpose.IdentifyFamilies)]
public sealed class ProgressModel(EligibilityJob job) : HearthPage
{
    public ListInMaking Making { get; private set; } = null!;

    public IActionResult OnGet(Guid id)
    {
        if (job.Find(id, Actor) is not { } making)
            return NotFound();
        Making = making;
        return making.Done is { } list ? LocalRedirect($"/eligibility/lists/{list}") : Page();
    }
}
