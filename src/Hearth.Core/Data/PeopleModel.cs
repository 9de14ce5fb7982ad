using Hearth.Core.Matching;
using Hearth.Core.Matching.Cards;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.People;
using Hearth.Core.People.Following;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

internal static class PeopleModel
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Person>(e =>
        {
            e.ToTable("people_person");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.MergedInto);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<PersonLink>(e =>
        {
            e.ToTable("people_link");
            e.HasKey(x => x.IdentityId);
            e.Property(x => x.IdentityId).ValueGeneratedNever();
            e.HasIndex(x => x.PersonId);
        });
        model.Entity<Family>(e =>
        {
            e.ToTable("people_family");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.MergedInto);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<FamilyMember>(e =>
        {
            e.ToTable("people_member");
            e.HasKey(x => new { x.FamilyId, x.PersonId });
            e.HasIndex(x => x.PersonId);
        });
        model.Entity<IdChange>(e =>
        {
            e.ToTable("people_id_change");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.From);
        });
        model.Entity<MovedRow>(e =>
        {
            e.ToTable("people_moved");
            e.HasKey(x => new
            {
                x.Place,
                x.RowKey,
                x.FromId,
            });
            e.HasIndex(x => x.FromId);
        });
        model.Entity<RunCard>(e =>
        {
            e.ToTable("matching_card");
            e.HasKey(x => x.RunNo);
            e.Property(x => x.RunNo).ValueGeneratedNever();
        });
        model.Entity<MatchDecision>(e =>
        {
            e.ToTable("matching_decision");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Left).Ignore(x => x.Right).Ignore(x => x.Stands);
            e.HasMany(x => x.Identities).WithOne().HasForeignKey(x => x.DecisionId);
        });
        model.Entity<DecidedIdentity>(e =>
        {
            e.ToTable("matching_decision_identity");
            e.HasKey(x => new { x.DecisionId, x.IdentityId });
            e.HasIndex(x => x.IdentityId);
        });
        model.Entity<MatchRun>(e =>
        {
            e.ToTable("matching_run");
            e.HasKey(x => x.No);
            e.Property(x => x.No).ValueGeneratedNever();
            e.Property(x => x.Version).IsConcurrencyToken();
        });
    }
}
