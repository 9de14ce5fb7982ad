using Hearth.Core.Partners;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

internal static class PartnersModel
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Agency>(e =>
        {
            e.ToTable("partners_agency");
            e.Property(x => x.Id).HasMaxLength(40);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
        model.Entity<Signature>(e =>
        {
            e.ToTable("partners_signature");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.AgencyId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<Withdrawal>(e =>
        {
            e.ToTable("partners_withdrawal");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.AgencyId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<StaffMember>(e =>
        {
            e.ToTable("partners_staff");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.AgencyId);
            e.HasIndex(x => x.UserId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
        model.Entity<Processor>(e =>
        {
            e.ToTable("partners_processor");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<SubContractor>(e =>
        {
            e.ToTable("partners_sub_contractor");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.AgencyId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<AgreementReview>(e =>
        {
            e.ToTable("partners_review");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasMany(x => x.Answers).WithOne().HasForeignKey(x => x.ReviewId);
        });
        model.Entity<AgreementReviewAnswer>(e =>
        {
            e.ToTable("partners_review_answer");
            e.HasKey(x => new { x.ReviewId, x.QuestionId });
        });
        model.Entity<PartnerNotice>(e =>
        {
            e.ToTable("partners_notice");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.UserId, x.SeenAt });
            e.Property(x => x.Version).IsConcurrencyToken();
        });
    }
}
