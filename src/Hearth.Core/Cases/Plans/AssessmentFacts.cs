using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Plans;

/// <summary>
/// Which cases have a signed-off whole-family assessment, and how many assessments each had: what the four musts and the
/// caseload board ask of the assessment.
/// </summary>
internal static class AssessmentFacts
{
    /// <summary>The latest of a case that was signed off by a day; null: none was.</summary>
    public static async Task<AssessmentFact?> OfAsync(
        AppDb db,
        CaseId id,
        DateOnly asAt,
        CancellationToken cancel
    ) =>
        (
            await db
                .Assessments.AsNoTracking()
                .Where(a => a.CaseId == id && a.SignedOffAt != null)
                .OrderByDescending(a => a.No)
                .Select(a => a.SignedOffAt!.Value)
                .ToListAsync(cancel)
        )
            .Select(at => new AssessmentFact(London.DateOf(at)))
            .FirstOrDefault(fact => fact.SignedOff <= asAt);

    /// <summary>How many assessments each case had; a case without one is not there.</summary>
    public static async Task<IReadOnlyDictionary<CaseId, int>> CountAsync(
        AppDb db,
        IReadOnlyCollection<CaseId> cases,
        CancellationToken cancel
    ) =>
        await db
            .Assessments.AsNoTracking()
            .Where(a => cases.Contains(a.CaseId))
            .GroupBy(a => a.CaseId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
}
