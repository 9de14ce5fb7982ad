using Hearth.Core.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

internal static class AccessModel
{
    public static void Apply(ModelBuilder model)
    {
        // Identity names its own tables; ours begin with the area.
        model.Entity<User>().ToTable("access_user");
        model.Entity<IdentityUserClaim<Guid>>().ToTable("access_user_claim");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("access_user_login");
        model.Entity<IdentityUserToken<Guid>>().ToTable("access_user_token");

        model.Entity<Event>(e =>
        {
            e.ToTable("access_event");
            e.HasIndex(x => x.Subject);
            e.HasIndex(x => x.At);
        });
        model.Entity<OneTimeLink>(e =>
        {
            e.ToTable("access_one_time_link");
            e.HasIndex(x => x.TokenHash).IsUnique();
            e.Property(x => x.Version).IsConcurrencyToken();
        });
    }
}
