using Hearth.Core.Data;

namespace Hearth.Core.Cases.Assessments;

/// <summary>Assessments of which somebody began, wrote or submitted some: nobody signs off their own work.</summary>
internal static class WrittenBy
{
    public static IQueryable<Assessment> Of(AppDb db, string user) =>
        db.Assessments.Where(a =>
            a.StartedBy == user
            || a.SubmittedBy == user
            || db.AssessmentAnswers.Any(w =>
                w.AssessmentId == a.Id && w.WrittenBy == user && w.TakenOverFrom == null
            )
        );
}
