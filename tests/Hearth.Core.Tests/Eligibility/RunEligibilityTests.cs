using Hearth.Core.Data;
using Hearth.Core.Eligibility;
using Hearth.Rules.Facts;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Eligibility;

public class RunEligibilityTests
{
    [EachDatabase, Trait("Requirement", "ID-1")]
    public async Task A_family_with_two_of_the_six_problems_is_listed_with_the_evidence_behind_each(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, parent) = await council.FamilyAsync();
        await council.FamilyAsync("Otherwise");
        await council.TwoProblemsAsync(child, parent);

        var run = await council.RunAsync();

        (run.Families, run.Met, run.Entries).ShouldBe((2, 1, 1));
        var entry = (await council.EntriesAsync(run.List)).Single();
        entry.FamilyId.ShouldBe(family);
        (entry.Problems, entry.Status, entry.Route).ShouldBe(
            (2, EntryStatus.Proposed, EntryRoute.Data)
        );
        var met = (await council.NeedsAsync(run.List)).Where(n => n.Answer == NeedAnswer.Met);
        met.Select(n => (n.CriterionId, n.PersonId))
            .ShouldBe([("permanent-exclusion", child), ("out-of-work-benefit", parent)]);
        met.First().Facts.ShouldContain("\"source\":\"suspensions-exclusions\"");
        met.First().Facts.ShouldContain("\"start\":\"2026-03-02\"");
    }

    [EachDatabase, Trait("Requirement", "ID-1")]
    public async Task Where_no_return_covers_an_indicator_its_answer_is_unknown_and_never_no(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, child, parent) = await council.FamilyAsync();
        await council.TwoProblemsAsync(child, parent);

        var run = await council.RunAsync();

        var needs = await council.NeedsAsync(run.List);
        var abuse = needs.Single(n => n.CriterionId == "domestic-incident");
        abuse.Answer.ShouldBe(NeedAnswer.Unknown);
        abuse.Because.ShouldBe("there is no return of domestic-abuse-incidents");
        needs
            .Single(n => n.CriterionId == "universal-credit-conditions")
            .Answer.ShouldBe(NeedAnswer.NotMet);
    }

    [EachDatabase, Trait("Requirement", "ID-4")]
    public async Task Run_again_on_the_same_resolved_data_it_is_the_same_byte_for_byte(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        for (var i = 0; i < 5; i++)
        {
            var (_, child, parent) = await council.FamilyAsync($"Family {i}");
            await council.TwoProblemsAsync(child, parent);
        }

        var first = await council.RunAsync();
        council.Database.Clock.Advance(TimeSpan.FromDays(3));
        var second = await council.RunAsync();

        second.List.ShouldNotBe(first.List);
        second.Digest.ShouldBe(first.Digest);
        var ids = (await council.EntriesAsync(first.List)).Select(e => e.FamilyId.ToString());
        ids.ShouldBe(ids.Order(StringComparer.Ordinal));
    }

    [EachDatabase, Trait("Requirement", "ID-2")]
    public async Task When_a_return_was_extracted_and_when_it_was_loaded_are_two_axes(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, child, parent) = await council.FamilyAsync();
        await council.TwoProblemsAsync(child, parent);

        (await council.RunAsync()).Met.ShouldBe(1);
        (await council.RunAsync(asAt: Council.AsAt.AddDays(-1))).Met.ShouldBe(0);
        (await council.RunAsync(knownBy: Council.At(Council.AsAt).AddHours(-1))).Met.ShouldBe(0);
        (await council.RunAsync(knownBy: Council.At(Council.AsAt))).Met.ShouldBe(1);
    }

    [EachDatabase, Trait("Requirement", "ID-1")]
    public async Task What_a_record_says_of_its_second_person_is_not_taken_for_its_first(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, child, parent) = await council.FamilyAsync(childAged: 1);
        await council.TwoProblemsAsync(child, parent);
        await council.RecordAsync(
            child,
            parent,
            "health-visiting",
            """[{"kind":"health-visiting","start":"2026-05-01","code":"targeted"},{"about":"other","kind":"perinatal-concern","start":"2026-05-01","code":"mental-health"}]""",
            Council.AsAt
        );

        var run = await council.RunAsync();

        var need = (await council.NeedsAsync(run.List)).Single(n =>
            n.CriterionId == "perinatal-concern"
        );
        // Her sex is not recorded, so that she is the mother is likely and not known.
        need.Answer.ShouldBe(NeedAnswer.Unknown);
        need.PersonId.ShouldBe(parent);
    }

    [EachDatabase, Trait("Requirement", "ID-3")]
    public async Task Families_are_ordered_by_problems_then_concern_then_cost(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (two, child, parent) = await council.FamilyAsync("Two");
        await council.TwoProblemsAsync(child, parent);
        var (graver, child2, parent2) = await council.FamilyAsync("Graver");
        await council.TwoProblemsAsync(child2, parent2);
        await council.RecordAsync(
            child2,
            "suspensions-exclusions",
            new Fact(FactKind.MissingEducation, new(2026, 4, 1))
        );
        var (three, child3, parent3) = await council.FamilyAsync("Three");
        await council.TwoProblemsAsync(child3, parent3);
        await council.RecordAsync(
            parent3,
            "adult-mental-health",
            new Fact(FactKind.MentalHealth, new(2026, 4, 1), Code: "adult")
        );

        var run = await council.RunAsync();

        var entries = await council.EntriesAsync(run.List);
        entries.Select(e => e.FamilyId).ShouldBe([three, graver, two]);
        entries.Select(e => e.Problems).ShouldBe([3, 2, 2]);
        entries[2].Concern.ShouldBe(4);
        entries[2].ReactiveCostPence.ShouldBe(45_000_00 + 6_100_00);
    }

    [EachDatabase, Trait("Requirement", "ID-2")]
    public async Task Each_of_the_four_programmes_runs_on_the_same_data(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, child, parent) = await council.FamilyAsync();
        await council.TwoProblemsAsync(child, parent);

        (await council.RunAsync("troubled-families/2012-04")).Met.ShouldBe(0);
        (await council.RunAsync("troubled-families/2015-04")).Met.ShouldBe(1);
        (await council.RunAsync("supporting-families")).Met.ShouldBe(0);
        (await council.RunAsync("local-plan")).Met.ShouldBe(0);
    }

    [EachDatabase, Trait("Requirement", "ID-2")]
    public async Task An_unknown_framework_and_unmatched_data_are_refused_with_what_to_do(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        (await council.TryRunAsync("no-such"))
            .ShouldBeOfType<Outcome<EligibilityRun>.Refused>()
            .Reason.ShouldContain("troubled-families/2015-04");
        await council.Database.WithAsync<AppDb>(db => db.MatchRuns.ExecuteDeleteAsync());
        (await council.TryRunAsync())
            .ShouldBeOfType<Outcome<EligibilityRun>.Refused>()
            .Reason.ShouldContain("match");
    }
}
