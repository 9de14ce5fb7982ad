using Hearth.Core.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

internal static class EligibilityModel
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<List>(e =>
        {
            e.ToTable("eligibility_list");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<ListEntry>(e =>
        {
            e.ToTable("eligibility_entry");
            e.HasKey(x => new { x.ListId, x.FamilyId });
            e.HasIndex(x => new { x.ListId, x.Rank });
            e.HasIndex(x => x.FamilyId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<Need>(e =>
        {
            e.ToTable("eligibility_need");
            e.HasIndex(x => new { x.ListId, x.FamilyId });
        });
        model.Entity<Nomination>(e =>
        {
            e.ToTable("eligibility_nomination");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.FamilyId);
        });
    }
}
