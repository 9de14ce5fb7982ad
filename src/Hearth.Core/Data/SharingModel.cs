using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Sharing;
using Hearth.Core.Sharing.Disclosures;
using Hearth.Core.Sharing.Involvements;
using Hearth.Core.Sharing.Notices;
using Hearth.Core.Sharing.Objections;
using Hearth.Core.Sharing.Requests;
using Hearth.Core.Sharing.Told;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

internal static class SharingModel
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<StoredAgreement>(e =>
        {
            e.ToTable("sharing_agreement");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.Identifier);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
        model.Entity<Disclosure>(e =>
        {
            e.ToTable("sharing_disclosure");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.FamilyId);
            e.Ignore(x => x.Subject);
        });
        model.Entity<SharingObjection>(e =>
        {
            e.ToTable("sharing_objection");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.FamilyId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
        model.Entity<InformationRequest>(e =>
        {
            e.ToTable("sharing_request");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.Holder);
            e.HasIndex(x => x.AskedBy);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
        model.Entity<Involvement>(e =>
        {
            e.ToTable("sharing_involvement");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.FamilyId);
            e.HasIndex(x => x.UserId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
        model.Entity<Notice>(e =>
        {
            e.ToTable("sharing_notice");
            e.Property(x => x.Id).ValueGeneratedNever();
            // Two who publish at once do not both get the number.
            e.HasIndex(x => new { x.Kind, x.Number }).IsUnique();
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
        model.Entity<ToldRecord>(e =>
        {
            e.ToTable("sharing_told");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.FamilyId);
            e.HasMany(x => x.Members).WithOne().HasForeignKey(m => m.ToldId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
        model.Entity<ToldMember>(e =>
        {
            e.ToTable("sharing_told_member");
            e.HasKey(x => new { x.ToldId, x.PersonId });
        });
        model.Entity<ToldException>(e =>
        {
            e.ToTable("sharing_told_exception");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.FamilyId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
        model.Entity<FamilySeal>(e =>
        {
            e.ToTable("access_family_seal");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.FamilyId);
            e.HasMany(x => x.Names).WithOne().HasForeignKey(n => n.SealId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
        model.Entity<FamilySealName>(e =>
        {
            e.ToTable("access_family_seal_name");
            e.HasKey(x => new { x.SealId, x.UserId });
        });
        model.Entity<EmergencyAccess>(e =>
        {
            e.ToTable("access_emergency");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.FamilyId, x.UserId });
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
    }
}
