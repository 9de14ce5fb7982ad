using Hearth.Core.Cases;
using Hearth.Core.Cases.Consents;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Cases.Steps;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

internal static class CasesModel
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Case>(e =>
        {
            e.ToTable("cases_case");
            e.Property(x => x.Id).ValueGeneratedNever();
            // Two who open at once do not both get one: a family has one open at most, beside what families that became one
            // brought along.
            e.HasIndex(x => x.FamilyId, "ix_cases_case_open")
                .IsUnique()
                .HasFilter("closed_on IS NULL AND NOT open_beside");
            e.HasIndex(x => x.FamilyId, "ix_cases_case_family");
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
            e.Ignore(x => x.IsOpen);
        });
        FrontDoor(model);
        Consents(model);
        MessagesModel.Apply(model);
        PlansModel.Apply(model);
        CaseworkModel.Apply(model);
        MeetingsModel.Apply(model);
    }

    private static void Consents(ModelBuilder model)
    {
        model.Entity<SupportAnswer>(e =>
        {
            e.ToTable("cases_support_answer");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.CaseId, x.No }).IsUnique();
        });
        model.Entity<Consent>(e =>
        {
            e.ToTable("cases_consent");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.FamilyId);
            e.HasIndex(x => x.PersonId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
    }

    private static void FrontDoor(ModelBuilder model)
    {
        model.Entity<Contact>(e =>
        {
            e.ToTable("cases_contact");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.Reference).IsUnique();
            e.HasIndex(x => x.FamilyId);
            e.HasIndex(x => x.RecordedBy);
            e.HasIndex(x => new { x.Decision, x.Due });
            e.HasMany(x => x.People).WithOne().HasForeignKey(p => p.ContactId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
        model.Entity<ContactPerson>(e =>
        {
            e.ToTable("cases_contact_person");
            e.HasKey(x => new { x.ContactId, x.No });
            e.Ignore(x => x.Asked);
            e.Ignore(x => x.IsSettled);
        });
        model.Entity<ContactEnquiry>(e =>
        {
            e.ToTable("cases_contact_enquiry");
            e.HasKey(x => new { x.ContactId, x.RequestId });
        });
        model.Entity<SocialCareStep>(e =>
        {
            e.ToTable("cases_social_care_step");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.FamilyId);
            e.HasIndex(x => x.CaseId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
    }
}
