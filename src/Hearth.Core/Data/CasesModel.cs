using Hearth.Core.Cases;
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
            // Two who open at once do not both get one: a family has one open at most.
            e.HasIndex(x => x.FamilyId, "ix_cases_case_open")
                .IsUnique()
                .HasFilter("closed_on IS NULL");
            e.HasIndex(x => x.FamilyId, "ix_cases_case_family");
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
            e.Ignore(x => x.IsOpen);
        });
    }
}
