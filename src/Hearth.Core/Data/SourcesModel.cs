using Hearth.Core.Sources;
using Hearth.Core.Sources.Corrections;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

internal static class SourcesModel
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Source>(e =>
        {
            e.ToTable("sources_source");
            e.HasKey(x => x.No);
            e.Property(x => x.No).ValueGeneratedNever();
            e.HasIndex(x => x.Id).IsUnique();
        });
        model.Entity<Return>(e =>
        {
            e.ToTable("sources_return");
            e.HasKey(x => x.No);
            e.Property(x => x.No).ValueGeneratedNever();
            e.HasIndex(x => new { x.SourceNo, x.ExtractDate });
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<Identity>(e =>
        {
            e.ToTable("sources_identity");
            e.Property(x => x.Id).ValueGeneratedNever();
        });
        model.Entity<Record>(e =>
        {
            e.ToTable("sources_record");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new
                {
                    x.SourceNo,
                    x.RecordKey,
                    x.ContentHash,
                })
                .IsUnique();
            // Everything known of one person is read by these: a family's page, and in time an access request.
            e.HasIndex(x => x.IdentityId);
            e.HasIndex(x => x.OtherIdentityId).HasFilter("other_identity_id IS NOT NULL");
        });
        model.Entity<Repeat>(e =>
        {
            e.ToTable("sources_repeat");
            e.HasKey(x => new { x.ReturnNo, x.RecordId });
            e.HasIndex(x => x.RecordId);
        });
        model.Entity<RecordEnd>(e =>
        {
            e.ToTable("sources_end");
            e.HasKey(x => new { x.ReturnNo, x.RecordId });
            e.HasIndex(x => x.RecordId);
        });
        model.Entity<CollectionChange>(e =>
        {
            e.ToTable("sources_collection_change");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.SourceId);
        });
        model.Entity<Upload>(e =>
        {
            e.ToTable("sources_upload");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.Status);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<SourceCorrection>(e =>
        {
            e.ToTable("sources_correction");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.SourceId);
            e.HasIndex(x => x.FamilyId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
        model.Entity<Rejection>(e =>
        {
            e.ToTable("sources_rejection");
            e.HasKey(x => new { x.ReturnNo, x.RowNo });
        });
    }
}
