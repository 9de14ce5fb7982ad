using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <summary>When the next review is due, and whether that is past.</summary>
public sealed record ReviewDue(DateOnly On, Expiry Is)
{
    public bool IsOverdue => Is == Expiry.RunOut;
}

/// <summary>The reviews that were held, the questions of the next, and when it is due (AG-6).</summary>
public sealed class ReviewsQuery(AppDb db, PartnerRulebook rulebook, TimeProvider clock)
{
    public IReadOnlyList<ReviewQuestion> Questions => rulebook.On(clock.Today()).Questions;

    /// <summary>As the last review set it; before the first, counted from the first issue of the agreement.</summary>
    public async Task<ReviewDue> DueAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        var last = await db
            .AgreementReviews.AsNoTracking()
            .OrderByDescending(r => r.HeldOn)
            .FirstOrDefaultAsync(cancel);
        var rules = rulebook.On(today);
        var on =
            last?.NextDueOn
            ?? rules.ReviewEvery.After(
                rules.Papers.Where(p => p.Paper == Paper.Agreement).Min(p => p.Issued)
            );
        return new(on, Expiring.OfDue(today, on));
    }

    /// <summary>Newest first, with their answers in the order asked.</summary>
    public async Task<IReadOnlyList<AgreementReview>> RunAsync(
        Actor actor,
        CancellationToken cancel
    ) =>
        actor.May(Permission.PartnersRead)
            ? await db
                .AgreementReviews.AsNoTracking()
                .Include(r => r.Answers.OrderBy(a => a.Place))
                .OrderByDescending(r => r.HeldOn)
                .ToListAsync(cancel)
            : [];
}
