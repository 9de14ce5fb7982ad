using Hearth.Core.Access;
using Hearth.Core.Access.Audit;
using Hearth.Core.Access.Clients;
using Hearth.Core.Data.Protection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpenIddict.EntityFrameworkCore.Models;

namespace Hearth.Core.Data;

internal static class AccessModel
{
    public static void Apply(ModelBuilder model)
    {
        // Identity names its own tables; ours begin with the area.
        model.Entity<User>().ToTable("access_user");
        model.Entity<IdentityUserClaim<Guid>>().ToTable("access_user_claim");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("access_user_login");
        // As Identity has it in its third schema, which it takes from services that migrations do not have.
        model.Entity<IdentityUserPasskey<Guid>>(e =>
        {
            e.ToTable("access_user_passkey");
            e.HasKey(x => x.CredentialId);
            e.Property(x => x.CredentialId).HasMaxLength(1024);
            e.OwnsOne(x => x.Data).ToJson();
            e.HasOne<User>().WithMany().HasForeignKey(x => x.UserId);
        });
        model.Entity<IdentityUserToken<Guid>>(e =>
        {
            e.ToTable("access_user_token");
            // The secret of an authenticator: whoever has it makes the codes.
            e.Property(x => x.Value).IsEncrypted();
        });

        // OpenIddict names its own too, and has two that client credentials do not use.
        model.UseOpenIddict<Guid>();
        model
            .Entity<OpenIddictEntityFrameworkCoreApplication<Guid>>()
            .ToTable("access_oauth_application");
        model
            .Entity<OpenIddictEntityFrameworkCoreAuthorization<Guid>>()
            .ToTable("access_oauth_authorization");
        model.Entity<OpenIddictEntityFrameworkCoreScope<Guid>>().ToTable("access_oauth_scope");
        model.Entity<OpenIddictEntityFrameworkCoreToken<Guid>>().ToTable("access_oauth_token");
        model.Entity<ApiClient>(e =>
        {
            e.ToTable("access_client");
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
        model.Entity<ApiWrite>(e =>
        {
            e.ToTable("access_api_write");
            e.HasKey(x => new { x.ClientId, x.Key });
            e.HasIndex(x => x.At);
        });

        model.Entity<Event>(e =>
        {
            e.ToTable("access_event");
            // By the one it is about, by who did it, and by when: each newest first (requirement SH-8).
            e.HasIndex(x => new { x.Subject, x.At });
            e.HasIndex(x => new { x.UserId, x.At });
            e.HasIndex(x => x.At);
        });
        model.Entity<PendingEvent>(e =>
        {
            e.ToTable("access_pending");
            e.HasKey(x => x.EventId);
            e.Property(x => x.EventId).ValueGeneratedNever();
        });
        model.Entity<Seal>(e =>
        {
            e.ToTable("access_seal");
            e.HasKey(x => x.Seq);
            e.Property(x => x.Seq).ValueGeneratedNever();
            e.HasIndex(x => x.EventId).IsUnique();
        });
        model.Entity<SealBlock>(e =>
        {
            e.ToTable("access_seal_block");
            e.HasKey(x => x.No);
            e.Property(x => x.No).ValueGeneratedNever();
            e.HasIndex(x => x.Last).IsUnique();
            e.Ignore(x => x.Words);
        });
        model.Entity<OneTimeLink>(e =>
        {
            e.ToTable("access_one_time_link");
            e.HasIndex(x => x.TokenHash).IsUnique();
            e.Property(x => x.Version).IsConcurrencyToken();
        });
    }
}
