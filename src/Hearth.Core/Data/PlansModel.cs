using Hearth.Core.Cases.Plans;
using Hearth.Core.Cases.Team;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

internal static class PlansModel
{
    public static void Apply(ModelBuilder model)
    {
        Team(model);
        Plans(model);
    }

    private static void Team(ModelBuilder model)
    {
        model.Entity<LeadWorkerSpell>(e =>
        {
            e.ToTable("cases_lead_worker");
            e.Property(x => x.Id).ValueGeneratedNever();
            // Two who allocate at once do not both do it: one goes on at most.
            e.HasIndex(x => x.CaseId, "ix_cases_lead_worker_now")
                .IsUnique()
                .HasFilter("\"to\" IS NULL");
            e.HasIndex(x => x.CaseId, "ix_cases_lead_worker_case");
            e.HasIndex(x => x.AccountId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<CoverSpell>(e =>
        {
            e.ToTable("cases_cover");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.CaseId);
            e.HasIndex(x => x.AccountId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<TeamMember>(e =>
        {
            e.ToTable("cases_team_member");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.CaseId);
            e.HasIndex(x => x.UserId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
    }

    private static void Plans(ModelBuilder model)
    {
        model.Entity<OutcomesPlan>(e =>
        {
            e.ToTable("cases_plan");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.CaseId).IsUnique();
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<Goal>(e =>
        {
            e.ToTable("cases_goal");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Ignore(x => x.IsOpen);
            e.HasIndex(x => x.CaseId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<PlanAction>(e =>
        {
            e.ToTable("cases_plan_action");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.CaseId);
            e.HasIndex(x => x.OwnerUserId);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.IsOpen);
        });
        model.Entity<ActionStep>(e =>
        {
            e.ToTable("cases_action_step");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.ActionId);
            e.HasIndex(x => x.CaseId);
            e.Ignore(x => x.IsCarriedOver);
        });
        Added<Rating>(model, "cases_rating");
        Added<PlanReview>(model, "cases_plan_review");
        Added<PlanAgreement>(model, "cases_plan_agreement");
        Added<NothingNeeded>(model, "cases_nothing_needed");
    }

    /// <summary>What is added to a case and never changed.</summary>
    private static void Added<T>(ModelBuilder model, string table)
        where T : class =>
        model.Entity<T>(e =>
        {
            e.ToTable(table);
            e.Property("Id").ValueGeneratedNever();
            e.HasIndex("CaseId");
        });
}
