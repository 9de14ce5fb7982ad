using Hearth.Core.Access;
using Hearth.Core.Cases.Assessments;
using Hearth.Core.Cases.Board;
using Hearth.Core.Cases.Consents;
using Hearth.Core.Cases.Supervision;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Cases.Assessments;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Cases;
using Hearth.Testing;
using Microsoft.Extensions.DependencyInjection;
using Case = Hearth.Core.Cases.Case;

namespace Hearth.Core.Tests.Cases.Board;

/// <summary>What comes next is said to whoever is to do it, one step at a time.</summary>
[Trait("Requirement", "SU-12")]
public class NextStepTests
{
    [Theory]
    [InlineData(false, false, false, NextThing.NotAsked)]
    [InlineData(false, true, true, NextThing.NotAsked)]
    [InlineData(true, false, true, NextThing.NoAssessment)]
    [InlineData(true, true, false, NextThing.NoPlan)]
    [InlineData(true, true, true, null)]
    public void The_first_step_not_taken_is_said_alone(
        bool asked,
        bool assessed,
        bool planned,
        NextThing? first
    ) => FirstMissing.Of(asked, assessed, planned).ShouldBe(first);

    [Theory]
    [InlineData(-1, true, false)]
    [InlineData(0, false, true)]
    [InlineData(14, false, true)]
    [InlineData(15, false, false)]
    public void What_is_due_today_is_soon_and_not_late(int days, bool late, bool soon)
    {
        var today = new DateOnly(2026, 10, 1);
        DueSoon.IsOverdue(today.AddDays(days), today).ShouldBe(late);
        DueSoon.IsSoon(today.AddDays(days), today).ShouldBe(soon);
    }

    [EachDatabase]
    public async Task A_lead_worker_is_led_from_agreement_to_assessment_to_plan(Database kind)
    {
        await using var given = await GivenAssessment.CreateAsync(kind, begun: false);
        (await given.Council.AllocateAsync(given.Case, given.Worker, given.Manager)).Done();

        (await NextAsync(given)).ShouldBe([NextThing.NotAsked]);
        await AgreeAsync(given);
        (await NextAsync(given)).ShouldBe([NextThing.NoAssessment]);
        (await given.BeginAsync()).Done();
        (await NextAsync(given)).ShouldBe([NextThing.NoPlan]);
        await given.WriteAllAsync();
        (await given.SubmitAsync()).Done();
        (await given.ReturnAsync("And the father?")).Done();
        (await NextAsync(given)).ShouldBe([NextThing.AssessmentReturned, NextThing.NoPlan]);
        (await given.SubmitAsync()).Done();
        var review = given.Council.Today().AddDays(30);
        (await given.SignOffAsync(review: review)).Done();
        (await given.Council.GoalAsync(given.Case, given.Worker)).Done();
        (await NextAsync(given)).ShouldBeEmpty();

        given.Council.Later(29);
        (await NextAsync(given)).ShouldNotContain(NextThing.AssessmentDue);
        given.Council.Later(1);
        (await NextAsync(given)).ShouldContain(NextThing.AssessmentDue);
    }

    [EachDatabase]
    public async Task A_manager_is_told_what_waits_for_a_manager(Database kind)
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        (await ManagedAsync(given))!.ShouldSatisfyAllConditions(
            n => n.ToSignOff.ShouldBeEmpty(),
            n => n.NoLeadWorker.ShouldBe(1),
            n => n.SupervisionOverdue.ShouldBe(0)
        );
        (await given.Council.AllocateAsync(given.Case, given.Worker, given.Manager)).Done();
        await given.WriteAllAsync();
        (await given.SubmitAsync()).Done();

        var next = (await ManagedAsync(given))!;
        next.ToSignOff.ShouldBe([
            new ToSignOff(given.Case, "Quillfeather", 1, given.Council.Today()),
        ]);
        next.NoLeadWorker.ShouldBe(0);
        (await given.SignOffAsync()).Done();
        (await ManagedAsync(given))!.ToSignOff.ShouldBeEmpty();

        // The day that work is to be looked over by is not yet late; the next is.
        var every = given.Database.Services.GetRequiredService<CaseworkRules>().SuperviseEvery;
        var due = SupervisionClock.DueBy(given.Council.Today(), null, every);
        given.Council.Later(due.DayNumber - given.Council.Today().DayNumber);
        (await ManagedAsync(given))!.SupervisionOverdue.ShouldBe(0);
        given.Council.Later(1);
        (await ManagedAsync(given))!.SupervisionOverdue.ShouldBe(1);
    }

    [EachDatabase]
    public async Task A_manager_who_wrote_or_submitted_an_assessment_does_not_find_it_to_sign_off(
        Database kind
    )
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        await given.WriteAllAsync();
        (await given.SubmitAsync(given.Manager)).Done();

        (await ManagedAsync(given))!.ToSignOff.ShouldBeEmpty();
        (await given.ReadAsync(given.Manager))!.IsAuthor.ShouldBeTrue();
        (await StandingAsync(given.Manager)).MaySignOff.ShouldBeFalse();
        var other = await given.Council.UserAsync(Role.LocalityManager);
        (await ManagedAsync(given, other))!.ToSignOff.Single().Case.ShouldBe(given.Case);
        (await given.ReadAsync(other))!.IsAuthor.ShouldBeFalse();
        (await StandingAsync(other)).MaySignOff.ShouldBeTrue();

        async Task<AssessmentStanding> StandingAsync(Actor actor) =>
            (
                await given.Database.WithAsync<AssessmentStandingQuery, AssessmentStanding?>(q =>
                    q.RunAsync(given.Case, actor, default)
                )
            )!;
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task What_a_manager_settles_names_families_they_may_know_of_and_that_is_an_event(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var (lead, manager, named) = (
            await council.UserAsync(Role.LeadWorker),
            await council.UserAsync(Role.LocalityManager),
            await council.UserAsync(Role.LocalityManager)
        );
        (await council.AllocateAsync(id, lead, manager)).Done();
        (await council.NextAsync(manager)).ShouldBeEmpty();
        (await ReadsAsync()).ShouldBe(0);
        await council.SealAsync(
            family,
            await council.UserAsync(Role.InformationGovernanceOfficer),
            named
        );

        (await council.NextAsync(named)).Single().What.ShouldBe(NextThing.LeadShutOut);
        (await ReadsAsync()).ShouldBe(1);
        (await council.NextAsync(manager)).ShouldBeEmpty();
        // For a purpose for which the agreements open no family's page, nobody is named.
        (await council.NextAsync(named with { Purpose = Purpose.ManageAccounts })).ShouldBeEmpty();
        (await ReadsAsync()).ShouldBe(1);

        Task<int> ReadsAsync() =>
            council.Database.EventsAsync("cases.board-read", "families:supported");
    }

    [EachDatabase, Trait("Requirement", "SH-4")]
    public async Task Nothing_is_told_of_a_sealed_family_nor_to_who_manages_nothing(Database kind)
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        await given.WriteAllAsync();
        (await given.SubmitAsync()).Done();
        given.Council.Later(100);
        var before = (await ManagedAsync(given))!;
        (before.ToSignOff.Count, before.NoLeadWorker, before.SupervisionOverdue).ShouldBe(
            (1, 1, 1)
        );
        await given.Council.SealAsync(
            given.Family,
            await given.Council.UserAsync(Role.InformationGovernanceOfficer)
        );

        var next = (await ManagedAsync(given))!;
        (next.ToSignOff.Count, next.NoLeadWorker, next.SupervisionOverdue).ShouldBe((0, 0, 0));
        (await ManagedAsync(given, given.Worker)).ShouldBeNull();
    }

    private static async Task<NextThing[]> NextAsync(GivenAssessment given) =>
        [.. (await given.Council.NextAsync(given.Worker)).Select(n => n.What)];

    private static Task<ManagersNext?> ManagedAsync(GivenAssessment given, Actor? actor = null) =>
        given.Database.WithAsync<ManagersNextQuery, ManagersNext?>(q =>
            q.RunAsync(actor ?? given.Manager, default)
        );

    private static async Task AgreeAsync(GivenAssessment given)
    {
        var of = (await given.Council.CasesAsync(given.Family)).Single();
        (
            await given.Database.WithAsync<RecordSupportAnswerOperation, Outcome<Case>>(o =>
                o.RunAsync(
                    new(
                        given.Case,
                        [given.Child, given.Parent],
                        SupportReply.Agreed,
                        given.Council.Today(),
                        "At home",
                        null,
                        of.Version
                    ),
                    given.Worker,
                    default
                )
            )
        ).Done();
    }
}
