using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;

namespace Hearth.App.Pages.Partners.Reviews;

/// <summary>When the agreement is reviewed next, what that review asks, and those that were held.</summary>
[Needs(Permission.PartnersRead, Purpose.ManagePartners)]
public sealed class IndexModel(ReviewsQuery reviews) : HearthPage
{
    public ReviewDue Due { get; private set; } = null!;
    public IReadOnlyList<AgreementReview> Held { get; private set; } = [];
    public IReadOnlyList<ReviewQuestion> Questions => reviews.Questions;
    public bool MayManage => Actor.May(Permission.PartnersManage);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Due = await reviews.DueAsync(cancel);
        Held = await reviews.RunAsync(Actor, cancel);
    }

    internal static string Decided(ReviewDecision decision) =>
        decision switch
        {
            ReviewDecision.Continue => "The agreement goes on as it is",
            ReviewDecision.Amend => "The agreement is to be amended",
            _ => "The agreement is to end",
        };
}
