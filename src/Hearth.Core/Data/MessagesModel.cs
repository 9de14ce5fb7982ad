using Hearth.Core.Cases.ContactLog;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Safe;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

internal static class MessagesModel
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Message>(e =>
        {
            e.ToTable("cases_message");
            e.Property(x => x.Id).ValueGeneratedNever();
            // What is due is looked for every few seconds.
            e.HasIndex(x => new { x.State, x.NextAt });
            e.HasIndex(x => x.Reference).IsUnique();
            e.HasIndex(x => x.CaseId);
            e.HasIndex(x => x.MeetingId);
            // Taken by one process alone.
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
            e.Ignore(x => x.Detail);
        });
        model.Entity<ContactPreference>(e =>
        {
            e.ToTable("cases_contact_preference");
            e.Property(x => x.Id).ValueGeneratedNever();
            // One record a person and way, beside what people who became one had said.
            e.HasIndex(x => new { x.PersonId, x.Channel }, "ix_cases_contact_preference_one")
                .IsUnique()
                .HasFilter("NOT beside");
            e.HasIndex(x => x.PersonId, "ix_cases_contact_preference_person");
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<ContactLogEntry>(e =>
        {
            e.ToTable("cases_contact_log");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.CaseId);
            e.HasMany(x => x.With).WithOne().HasForeignKey(w => w.EntryId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<ContactLogPerson>(e =>
        {
            e.ToTable("cases_contact_log_person");
            e.HasKey(x => new { x.EntryId, x.PersonId });
        });
    }
}
