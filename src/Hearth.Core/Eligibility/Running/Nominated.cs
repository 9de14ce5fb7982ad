using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility.Running;

/// <summary>Nominations by agencies and families' own requests, as at a date, as facts of the family.</summary>
internal sealed class Nominated
{
    /// <summary>The source named beside a nomination used as a fact: it is Hearth's own record, no partner's return.</summary>
    public const string Source = "nominations";

    /// <summary>A family that asked, or was nominated, stays on the next lists for so long.</summary>
    public const int Months = 12;

    private readonly ILookup<FamilyId, Nomination> byFamily;

    private Nominated(IEnumerable<Nomination> nominations) =>
        byFamily = nominations.ToLookup(n => n.FamilyId);

    public IReadOnlyList<Evidence> Facts(FamilyId family) =>
        [
            .. byFamily[family]
                .Where(n => n.CriterionId is not null)
                .Select(
                    (n, i) =>
                        new Evidence(
                            new Fact(
                                FactKind.Nomination,
                                n.Date,
                                Code: n.CriterionId,
                                Status: n.AgencyId,
                                Note: n.Rationale
                            ),
                            Source,
                            i + 1
                        )
                ),
        ];

    /// <summary>The way in other than by data; null when there is none.</summary>
    public EntryRoute? Route(FamilyId family) =>
        byFamily[family].Any(n => n.Route == EntryRoute.OwnRequest) ? EntryRoute.OwnRequest
        : byFamily[family].Any() ? EntryRoute.Nomination
        : null;

    public static async Task<Nominated> ReadAsync(
        AppDb db,
        DateOnly asAt,
        DateTime knownBy,
        CancellationToken cancel
    )
    {
        var since = asAt.AddMonths(-Months);
        var found = await db
            .Nominations.AsNoTracking()
            .Where(n => n.Date <= asAt && n.Date >= since && n.RecordedAt <= knownBy)
            .ToListAsync(cancel);
        return new(
            found.OrderBy(n => n.Date).ThenBy(n => n.Id.ToString("D"), StringComparer.Ordinal)
        );
    }
}
