using Hearth.Core.Cases.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

internal static class MeetingsModel
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Meeting>(e =>
        {
            e.ToTable("cases_meeting");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.CaseId);
            e.HasIndex(x => x.ChairId);
            e.HasIndex(x => x.FollowsId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Day);
            e.Ignore(x => x.EndsAt);
            e.Ignore(x => x.Subject);
        });
        model.Entity<MeetingAttendee>(e =>
        {
            e.ToTable("cases_meeting_attendee");
            e.Property(x => x.Id).ValueGeneratedNever();
            // Two who ask the same person at once do not ask them twice.
            e.HasIndex(x => new { x.MeetingId, x.UserId }).IsUnique();
            e.HasIndex(x => x.UserId);
            e.HasIndex(x => x.PersonId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<MeetingDeclaration>(e =>
        {
            e.ToTable("cases_meeting_declaration");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.AttendeeId, x.TextVersion }).IsUnique();
            e.HasIndex(x => x.MeetingId);
        });
        model.Entity<MeetingFamily>(e =>
        {
            e.ToTable("cases_meeting_family");
            e.Property(x => x.Id).ValueGeneratedNever();
            // Two who list it at once list it once.
            e.HasIndex(x => new { x.MeetingId, x.FamilyId }, "ix_cases_meeting_family_listed")
                .IsUnique()
                .HasFilter("taken_off_at IS NULL");
            e.HasIndex(x => x.FamilyId);
            e.HasIndex(x => x.CaseId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.Subject);
        });
        model.Entity<MeetingItem>(e =>
        {
            e.ToTable("cases_meeting_item");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.MeetingId);
            e.HasIndex(x => x.FamilyId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<MeetingPaper>(e =>
        {
            e.ToTable("cases_meeting_paper");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.MeetingId);
            e.HasIndex(x => x.FamilyId);
        });
        model.Entity<MeetingDecision>(e =>
        {
            e.ToTable("cases_meeting_decision");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.MeetingId);
            e.HasIndex(x => x.FamilyId);
            e.HasIndex(x => x.ActionId);
        });
    }
}
