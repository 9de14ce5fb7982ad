using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Matching.Reviewing;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Matching.Review;

/// <summary>Goes on to the next pair that waits, or back to the queue when none is left.</summary>
[Needs(Permission.MatchingReview, Purpose.IdentifyFamilies)]
public sealed class NextModel(ReviewQueueQuery queue) : HearthPage
{
    public async Task<IActionResult> OnGetAsync(
        QueuePart part,
        Guid? after,
        CancellationToken cancel
    )
    {
        TempData.Keep();
        return await queue.NextAsync(Actor, part, after, cancel) is { } next
            ? LocalRedirect($"/matching/review/{next:D}?part={part}")
            : LocalRedirect($"/matching/review?part={part}");
    }
}
