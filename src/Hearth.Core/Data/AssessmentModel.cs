using Hearth.Core.Cases.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

internal static class AssessmentModel
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Assessment>(e =>
        {
            e.ToTable("cases_assessment");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.CaseId, x.No }).IsUnique();
            // Two who begin at once do not both get one: a case has one that is not finished at most.
            e.HasIndex(x => x.CaseId, "ix_cases_assessment_open")
                .IsUnique()
                .HasFilter("state <> 'signed-off'");
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.IsOpen);
        });
        model.Entity<AssessmentAnswer>(e =>
        {
            e.ToTable("cases_assessment_answer");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new
                {
                    x.AssessmentId,
                    x.Question,
                    x.About,
                })
                .IsUnique();
            e.HasIndex(x => x.CaseId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Seen);
        });
        model.Entity<FamilyView>(e =>
        {
            e.ToTable("cases_assessment_view");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.AssessmentId);
        });
        model.Entity<KnownCheck>(e =>
        {
            e.ToTable("cases_assessment_check");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new
                {
                    x.AssessmentId,
                    x.RecordId,
                    x.FactNo,
                })
                .IsUnique();
            e.Property(x => x.Version).IsConcurrencyToken();
        });
    }
}
