using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Hearth.Core.Tests.Eligibility;
using Hearth.Testing;

namespace Hearth.Core.Tests.Access;

/// <summary>Everything a person need not know does not exist for them.</summary>
[Trait("Requirement", "SH-1")]
public class NeedToKnowTests
{
    [EachDatabase]
    public async Task A_lead_worker_opens_the_family_they_work_with_and_no_other(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (own, _, _) = await council.FamilyAsync();
        var (other, _, _) = await council.FamilyAsync("Larkspur");
        var worker = await council.UserAsync(Role.LeadWorker);
        await council.WorksWithAsync(worker, own);

        (await council.ReadAsync(own, worker)).ShouldNotBeNull();
        (await council.ReadAsync(other, worker)).ShouldBeNull();
        (await council.EventsAsync())[^1].ShouldBe("access.refused");
    }

    [EachDatabase]
    public async Task From_the_day_after_work_ends_the_family_does_not_exist_for_them(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        var worker = await council.UserAsync(Role.LeadWorker);
        var work = await council.WorksWithAsync(worker, family);
        await council.Database.WithAsync<EndInvolvementOperation, Outcome<Involvement>>(end =>
            end.RunAsync(new(work.Id, new(2026, 10, 1), 0), Council.Analyst, default)
        );

        (await council.ReadAsync(family, worker)).ShouldNotBeNull("it is the last day");
        council.Database.Clock.Advance(TimeSpan.FromDays(1));
        (await council.ReadAsync(family, worker)).ShouldBeNull();
    }

    [EachDatabase]
    public async Task A_member_of_the_team_sees_school_and_not_benefits_nor_that_there_are_any(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, parent) = await council.FamilyAsync();
        await council.TwoProblemsAsync(child, parent);
        var list = (await council.RunAsync()).List;
        var member = await council.UserAsync(Role.TeamMember);
        await council.WorksWithAsync(member, family);

        var all = (await council.ReadAsync(family, Council.Analyst, list))!;
        var read = (await council.ReadAsync(family, member, list))!;

        all.Judgement!.Problems.Where(p => p.Answer == NeedAnswer.Met)
            .Select(p => p.Id)
            .ShouldBe(["school", "work"], ignoreOrder: true);
        read.Judgement!.Problems.Where(p => p.Answer == NeedAnswer.Met)
            .Select(p => p.Id)
            .ShouldBe(["school"]);
        read.Timeline.ShouldNotContain(t => t.Of.SourceId == "out-of-work-benefits");
        read.Listings.ShouldBeEmpty();
        read.Members.ShouldAllBe(m => m.Because == "From what agencies sent");
        read.Members.Single(m => m.Id == parent).Records.ShouldBe(0, "theirs are of benefits");
        all.Members.Single(m => m.Id == parent).Records.ShouldBe(1);
        read.Withheld.ShouldContain("Benefits and money");
        read.Withheld.ShouldNotContain("School and attendance");
        all.Withheld.ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_sealed_family_opens_only_by_name_and_is_on_nobody_elses_list(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, parent) = await council.FamilyAsync();
        await council.TwoProblemsAsync(child, parent);
        var list = (await council.RunAsync()).List;
        var named = await council.UserAsync(Role.ProgrammeAnalyst);
        var officer = await council.UserAsync(Role.InformationGovernanceOfficer);
        (await council.EntriesAsync(list, Council.Analyst)).ShouldContain(family);

        await council.SealAsync(family, officer, named);

        (await council.ReadAsync(family, Council.Analyst)).ShouldBeNull();
        (await council.EntriesAsync(list, Council.Analyst)).ShouldNotContain(family);
        (await council.ReadAsync(family, named)).ShouldNotBeNull();
        (await council.EntriesAsync(list, named)).ShouldContain(family);
        (await council.ReadAsync(family, officer)).ShouldBeNull("who seals needs not see");
        await council.Database.WithAsync<LiftSealOperation, Outcome<FamilySeal>>(lift =>
            lift.RunAsync(new(family, "The danger is over", 0), officer, default)
        );
        (await council.ReadAsync(family, Council.Analyst)).ShouldNotBeNull();
    }

    [EachDatabase, Trait("Requirement", "SH-9")]
    public async Task Emergency_access_opens_at_once_for_eight_hours_and_is_reviewed_by_another(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        var worker = await council.UserAsync(Role.LeadWorker);
        var officer = await council.UserAsync(Role.InformationGovernanceOfficer);

        (
            await council.EmergencyAsync(family, worker, "urgent")
        ).ShouldBeOfType<Outcome<EmergencyAccess>.Refused>();
        var taken = (
            await council.EmergencyAsync(family, worker, "A child told school he fears tonight")
        )
            .ShouldBeOfType<Outcome<EmergencyAccess>.Ok>()
            .Value;

        (await council.ReadAsync(family, worker)).ShouldNotBeNull();
        taken.ReviewBy.ShouldBe(new(2026, 10, 2), "Thursday's is looked at on Friday");
        council.Database.Clock.Advance(TimeSpan.FromHours(8) - TimeSpan.FromSeconds(1));
        (await council.ReadAsync(family, worker)).ShouldNotBeNull();
        council.Database.Clock.Advance(TimeSpan.FromSeconds(1));
        (await council.ReadAsync(family, worker)).ShouldBeNull();
        council.Database.Clock.Advance(TimeSpan.FromDays(3));
        var waiting = await council.EmergenciesAsync(officer);
        waiting.ShouldHaveSingleItem().IsOverdue.ShouldBeTrue();
        (
            await council.ReviewAsync(taken.Id, officer)
        ).ShouldBeOfType<Outcome<EmergencyAccess>.Ok>();
        (await council.EmergenciesAsync(officer)).Single().IsOverdue.ShouldBeFalse();
    }

    [EachDatabase, Trait("Requirement", "SH-9")]
    public async Task Managers_and_who_works_with_the_family_are_told_for_a_fortnight(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        var taker = await council.UserAsync(Role.HubWorker);
        var manager = await council.UserAsync(Role.LocalityManager);
        var works = await council.UserAsync(Role.LeadWorker);
        var stranger = await council.UserAsync(Role.LeadWorker);
        await council.WorksWithAsync(works, family);
        (
            await council.EmergencyAsync(family, taker, "A child told school he fears tonight")
        ).ShouldBeOfType<Outcome<EmergencyAccess>.Ok>();

        (await ToldAsync(manager)).ShouldHaveSingleItem().Who.ShouldBe("Ada Larchfield");
        (await ToldAsync(works)).ShouldHaveSingleItem().Family.ShouldBe(family);
        (await ToldAsync(stranger)).ShouldBeEmpty();
        (await ToldAsync(taker)).ShouldBeEmpty();
        council.Database.Clock.Advance(EmergenciesToldQuery.Told);
        (await ToldAsync(manager)).ShouldHaveSingleItem();
        council.Database.Clock.Advance(TimeSpan.FromSeconds(1));
        (await ToldAsync(manager)).ShouldBeEmpty();

        Task<IReadOnlyList<EmergencyTold>> ToldAsync(Actor actor) =>
            council.Database.WithAsync<EmergenciesToldQuery, IReadOnlyList<EmergencyTold>>(q =>
                q.RunAsync(actor, default)
            );
    }

    [EachDatabase, Trait("Requirement", "SH-9")]
    public async Task Emergency_access_opens_no_sealed_family_and_does_not_tell_that_there_is_one(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        var worker = await council.UserAsync(Role.HubWorker);
        await council.SealAsync(family, await council.UserAsync(Role.InformationGovernanceOfficer));

        var reason = "A child told school he fears tonight";
        (
            await council.EmergencyAsync(family, worker, reason)
        ).ShouldBeOfType<Outcome<EmergencyAccess>.NotFound>();
        (
            await council.EmergencyAsync(FamilyId.New(), worker, reason)
        ).ShouldBeOfType<Outcome<EmergencyAccess>.NotFound>();
    }

    [EachDatabase]
    public async Task Nobody_lets_themselves_in_by_saying_that_they_work_with_a_family(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        var worker = await council.UserAsync(Role.LeadWorker);

        (
            await council.InvolveAsync(worker, family, by: worker)
        ).ShouldBeOfType<Outcome<Involvement>.NotFound>();

        (await council.ReadAsync(family, worker)).ShouldBeNull();
    }

    [EachDatabase]
    public async Task Who_else_works_with_a_family_is_told_to_those_who_may_know_of_it(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        var worker = await council.UserAsync(Role.LeadWorker);
        var stranger = await council.UserAsync(Role.TeamMember);
        await council.WorksWithAsync(worker, family);

        var told = (await council.WhoElseAsync(family, worker)).ShouldNotBeNull();
        told.ShouldHaveSingleItem().IsNow.ShouldBeTrue();
        told[0].Agency.ShouldBe("The council");
        (await council.WhoElseAsync(family, stranger)).ShouldBeNull();
    }
}
