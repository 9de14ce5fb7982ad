using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Emergency;

[Needs(Permission.AccessReview, Purpose.MeetLegalDuties)]
public sealed class ReviewsModel(
    EmergencyAccessQuery emergencies,
    ReviewEmergencyAccessOperation review
) : HearthPage
{
    public IReadOnlyList<EmergencyAccessRead> Accesses { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Accesses = await emergencies.RunAsync(Actor, cancel);

    public async Task<IActionResult> OnPostAsync(
        Guid id,
        int version,
        bool right,
        string? finding,
        CancellationToken cancel
    )
    {
        Accesses = await emergencies.RunAsync(Actor, cancel);
        return End(
            await review.RunAsync(new(id, right, finding ?? "", version), Actor, cancel),
            _ =>
            {
                Notice = "Reviewed.";
                return LocalRedirect("/access/emergency/reviews");
            }
        );
    }
}
