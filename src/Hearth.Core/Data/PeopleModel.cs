using Hearth.Core.Matching;
using Hearth.Core.People;
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
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<FamilyMember>(e =>
        {
            e.ToTable("people_member");
            e.HasKey(x => new { x.FamilyId, x.PersonId });
            e.HasIndex(x => x.PersonId);
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
