using Hearth.Core.Cases.Attachments;
using Hearth.Core.Cases.Events;
using Hearth.Core.Cases.Importing;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Cases.Notes;
using Hearth.Core.Cases.Supervision;
using Hearth.Core.Cases.Transfers;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

internal static class CaseworkModel
{
    public static void Apply(ModelBuilder model)
    {
        Notes(model);
        Attachments(model);
        Supervision(model);
        Events(model);
        Markers(model);
        Moves(model);
    }

    private static void Notes(ModelBuilder model)
    {
        model.Entity<CaseNote>(e =>
        {
            e.ToTable("cases_note");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.CaseId);
            e.HasMany(x => x.Named).WithOne().HasForeignKey(x => x.NoteId);
            e.HasMany(x => x.About).WithOne().HasForeignKey(x => x.NoteId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Kinds);
        });
        model.Entity<NoteReader>(e =>
        {
            e.ToTable("cases_note_reader");
            e.HasKey(x => new { x.NoteId, x.Who });
        });
        model.Entity<NotePerson>(e =>
        {
            e.ToTable("cases_note_person");
            e.HasKey(x => new { x.NoteId, x.PersonId });
        });
        model.Entity<NoteWording>(e =>
        {
            e.ToTable("cases_note_wording");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.NoteId);
            e.Ignore(x => x.Kinds);
        });
    }

    private static void Attachments(ModelBuilder model)
    {
        model.Entity<Attachment>(e =>
        {
            e.ToTable("cases_attachment");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.NoteId);
            e.HasIndex(x => x.TransferId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<AttachmentPart>(e =>
        {
            e.ToTable("cases_attachment_part");
            e.HasKey(x => new { x.AttachmentId, x.No });
            e.Property(x => x.No).ValueGeneratedNever();
        });
    }

    private static void Supervision(ModelBuilder model)
    {
        model.Entity<SupervisionEntry>(e =>
        {
            e.ToTable("cases_supervision");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.CaseId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<SupervisionAction>(e =>
        {
            e.ToTable("cases_supervision_action");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.CaseId);
            e.HasIndex(x => x.EntryId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
    }

    private static void Markers(ModelBuilder model)
    {
        model.Entity<Marker>(e =>
        {
            e.ToTable("cases_marker");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.FamilyId);
            e.HasIndex(x => x.PersonId);
            e.HasIndex(x => x.EndedAt);
            e.HasMany(x => x.Cleared).WithOne().HasForeignKey(x => x.MarkerId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
        model.Entity<MarkerName>(e =>
        {
            e.ToTable("cases_marker_name");
            e.HasKey(x => new { x.MarkerId, x.UserId });
        });
    }

    private static void Moves(ModelBuilder model)
    {
        model.Entity<Transfer>(e =>
        {
            e.ToTable("cases_transfer");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.CaseId);
            e.HasIndex(x => x.ContactId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
        model.Entity<ImportedCase>(e =>
        {
            e.ToTable("cases_imported");
            // Two who import at once do not both do it.
            e.HasKey(x => x.Reference);
            e.HasIndex(x => x.CaseId);
        });
    }

    private static void Events(ModelBuilder model)
    {
        model.Entity<SignificantEvent>(e =>
        {
            e.ToTable("cases_significant_event");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.FamilyId);
            e.HasMany(x => x.About).WithOne().HasForeignKey(x => x.EventId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Kinds);
        });
        model.Entity<EventPerson>(e =>
        {
            e.ToTable("cases_significant_event_person");
            e.HasKey(x => new { x.EventId, x.PersonId });
        });
    }
}
