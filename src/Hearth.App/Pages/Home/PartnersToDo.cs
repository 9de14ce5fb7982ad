using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;

namespace Hearth.App.Pages.Home;

/// <summary>What of the register of partners needs doing, for whoever keeps it: reviews, signatures, what runs out.</summary>
public sealed class PartnersToDo(ReviewsQuery reviews, AgenciesQuery agencies, StaffQuery staff)
{
    public async Task<IReadOnlyList<Todo>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.PartnersManage))
            return [];
        List<Todo> found = [];
        var due = await reviews.DueAsync(cancel);
        if (due.IsOverdue)
            found.Add(
                new(
                    $"The review of the agreement was due on {Words.Day(due.On)}",
                    "/partners/reviews",
                    "Overdue",
                    "govuk-tag--red"
                )
            );
        else if (due.Is == Expiry.RunsOutSoon)
            found.Add(
                new(
                    $"The review of the agreement is due by {Words.Day(due.On)}",
                    "/partners/reviews",
                    "Due soon",
                    "govuk-tag--yellow"
                )
            );
        foreach (var one in await agencies.RunAsync(actor, cancel))
        {
            if (one.Standing.Is == Standing.NotSigned && one.Id != Agency.Council)
                found.Add(
                    new(
                        $"{one.Name} has not signed {string.Join(" and ", one.Standing.Missing.Select(StandingWords.Of))}",
                        $"/partners/agencies/{one.Id}",
                        "May not share yet",
                        "govuk-tag--yellow hearth-tag-wide"
                    )
                );
            else if (one.Standing.Is == Standing.NoticeGiven)
                found.Add(
                    new(
                        $"{one.Name} leaves on {Words.Day(one.Standing.Until)}",
                        $"/partners/agencies/{one.Id}",
                        "Notice given",
                        "govuk-tag--yellow hearth-tag-wide"
                    )
                );
        }
        found.AddRange(await StaffAsync(actor, cancel));
        return found;
    }

    private async Task<IReadOnlyList<Todo>> StaffAsync(Actor actor, CancellationToken cancel)
    {
        var present = (await staff.RunAsync(actor, null, cancel))
            .Where(s => s.LeftOn is null)
            .ToArray();
        var missing = present.Count(s => s.IsToBeReminded);
        var soon = present.Count(s =>
            !s.IsToBeReminded
            && (s.Training == Expiry.RunsOutSoon || s.Confidence == Expiry.RunsOutSoon)
        );
        List<Todo> found = [];
        if (missing > 0)
            found.Add(
                new(
                    "Security training or duty of confidence not recorded, or run out",
                    "/partners/staff",
                    Words.Count(missing, "person", "people"),
                    "govuk-tag--red hearth-tag-wide"
                )
            );
        if (soon > 0)
            found.Add(
                new(
                    "Security training or duty of confidence runs out within two months",
                    "/partners/staff",
                    Words.Count(soon, "person", "people"),
                    "govuk-tag--yellow hearth-tag-wide"
                )
            );
        return found;
    }
}
