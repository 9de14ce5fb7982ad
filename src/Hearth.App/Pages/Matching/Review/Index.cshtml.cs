using System.Globalization;
using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Matching.Reviewing;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Matching.Review;

[Needs(Permission.MatchingReview, Purpose.IdentifyFamilies)]
public sealed class IndexModel(ReviewQueueQuery queue, ReviewsQuery reviews) : HearthPage
{
    private const int Most = 20;

    [BindProperty(SupportsGet = true)]
    public QueuePart Part { get; set; }

    public ReviewQueue Queue { get; private set; } = null!;
    public ReviewsRead? Reviews { get; private set; }

    /// <summary>The parts that have pairs, the whole among them always.</summary>
    public IReadOnlyList<PartCount> Parts =>
        Queue.Parts.Any(p => p.Part == QueuePart.All)
            ? Queue.Parts
            : [new(QueuePart.All, 0), .. Queue.Parts];

    public string Kappa =>
        Reviews?.Agreement.Kappa is { } kappa
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{kappa.Value:0.00} (95 % between {kappa.Low:0.00} and {kappa.High:0.00})"
            )
            : "Not known yet";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Queue = await queue.RunAsync(Actor, Part, Most, cancel);
        Reviews = await reviews.RunAsync(Actor, cancel) is Outcome<ReviewsRead>.Ok ok
            ? ok.Value
            : null;
    }
}
