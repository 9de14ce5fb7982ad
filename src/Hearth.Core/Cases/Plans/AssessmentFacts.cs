using Hearth.Core.Data;

namespace Hearth.Core.Cases.Plans;

/// <summary>
/// Which cases have a signed-off whole-family assessment, and how many assessments each had: what the four musts and the
/// caseload board ask of the assessment. Hearth keeps no assessments yet, so that no case has one.
/// </summary>
internal static class AssessmentFacts
{
    private static readonly IReadOnlyDictionary<CaseId, int> None = new Dictionary<CaseId, int>();

    /// <summary>The latest of a case that was signed off; null: none was.</summary>
    public static Task<AssessmentFact?> OfAsync(AppDb db, CaseId id, CancellationToken cancel) =>
        Task.FromResult<AssessmentFact?>(null);

    /// <summary>How many assessments each case had; a case without one is not there.</summary>
    public static Task<IReadOnlyDictionary<CaseId, int>> CountAsync(
        AppDb db,
        IReadOnlyCollection<CaseId> cases,
        CancellationToken cancel
    ) => Task.FromResult(None);
}
