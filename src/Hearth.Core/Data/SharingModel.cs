using Hearth.Core.Sharing;
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
    }
}
