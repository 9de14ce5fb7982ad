using Hearth.Core.Access;
using Hearth.Core.Cases.Assessments;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Corrections;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Facts;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Assessments;

/// <summary>What is known before the first visit, and what becomes of it when the family says that it is not so.</summary>
[Trait("Requirement", "SU-4")]
public class KnownTests
{
    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task What_is_known_stands_beside_its_area_with_origin_and_age_as_far_as_it_may_be_seen(
        Database kind
    )
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        await given.Council.TwoProblemsAsync(given.Child, given.Parent);

        var read = (await given.ReadAsync())!;
        var school = read.Section("education")!.Known.Single();
        (school.Person, school.Fact.Kind, school.AsAt).ShouldBe(
            (given.Child, FactKind.PermanentExclusion, Council.AsAt)
        );
        school.SourceName.ShouldBe("Suspensions and permanent exclusions");
        read.Section("living-standards")!.Known.Single().SourceId.ShouldBe("out-of-work-benefits");
        read.Section("own-words")!.Known.ShouldBeEmpty();
        var member = (await given.ReadAsync(given.Member))!;
        member
            .Sections.SelectMany(s => s.Known)
            .Concat(member.AlsoKnown)
            .ShouldAllBe(k => k.SourceId == "suspensions-exclusions");
    }

    [EachDatabase]
    public async Task What_is_older_than_two_years_is_not_shown_and_what_is_just_not_older_is(
        Database kind
    )
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        foreach (var day in new[] { new DateOnly(2024, 9, 30), new DateOnly(2024, 10, 1) })
            await given.Council.RecordAsync(
                given.Child,
                "suspensions-exclusions",
                new Fact(FactKind.PermanentExclusion, day)
            );

        (await given.ReadAsync())!
            .Section("education")!
            .Known.Single()
            .Fact.Start.ShouldBe(new(2024, 10, 1));
    }

    [EachDatabase, Trait("Requirement", "MA-5")]
    public async Task A_correction_reaches_the_agency_that_sent_it_and_its_answer_comes_back(
        Database kind
    )
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        await given.Council.TwoProblemsAsync(given.Child, given.Parent);
        var benefit = (await given.ReadAsync())!.Section("living-standards")!.Known.Single();
        var sender = new SourceCatalogue(given.Database.Folder)
            .Find("out-of-work-benefits")!
            .Sender;
        var contact = (await given.Council.UserAsync(Role.PartnerDataContact, sender)) with
        {
            Purpose = Purpose.IdentifyFamilies,
        };

        (await given.CheckAsync(benefit, CheckResult.Wrong)).Refused().ShouldContain("what is so");
        (await given.CheckAsync(benefit, CheckResult.Wrong, "Back in work since May")).Done();

        var open = (await CorrectionsAsync(given, contact))!.Single();
        (open.Of.ShouldBe, open.Of.State, open.Of.RecordKey).ShouldBe(
            ("Back in work since May", CorrectionState.Open, "R2")
        );
        open.Says.Kind.ShouldBe(FactKind.Benefit);
        (await CorrectionsAsync(given, Council.Analyst))!.Count.ShouldBe(1);
        (await CorrectionsAsync(given, contact with { AgencyId = "police" })).ShouldBeNull();
        (await CorrectionsAsync(given, given.Worker)).ShouldBeNull();
        (await AnswerAsync(given, contact, open.Of, CorrectionState.Stands, "")).Refused();
        (await AnswerAsync(given, contact, open.Of, CorrectionState.Mended, "From June")).Done();
        (await AnswerAsync(given, contact, open.Of, CorrectionState.Mended, "Again"))
            .Refused()
            .ShouldContain("already");

        var known = (await given.ReadAsync())!.Section("living-standards")!.Known.Single();
        known.Check!.Result.ShouldBe(CheckResult.Wrong);
        (known.Correction!.State, known.Correction.Answer).ShouldBe(
            (CorrectionState.Mended, "From June")
        );
        (await given.CheckAsync(known, CheckResult.Confirmed)).Refused().ShouldContain("answered");
        (await given.Council.EventsAsync()).ShouldContain("cases.known-corrected");
    }

    [EachDatabase, Trait("Requirement", "MA-5")]
    public async Task What_was_right_after_all_is_taken_back_before_the_agency_answers(
        Database kind
    )
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        await given.Council.TwoProblemsAsync(given.Child, given.Parent);
        var known = (await given.ReadAsync())!.Section("living-standards")!.Known.Single();

        (await given.CheckAsync(known, CheckResult.Wrong, "Never was")).Done();
        (await given.CheckAsync(known, CheckResult.Confirmed)).Done();

        var read = (await given.ReadAsync())!.Section("living-standards")!.Known.Single();
        (read.Check!.Result, read.Correction).ShouldBe((CheckResult.Confirmed, null));
        (await CorrectionsAsync(given, Council.Analyst))!.ShouldBeEmpty();
        (
            await given.CheckAsync(known, CheckResult.Wrong, "x", given.Member)
        ).ShouldBeOfType<Outcome<KnownCheck>.NotFound>();
        await given.WriteAllAsync();
        (await given.SubmitAsync()).Done();
        (await given.CheckAsync(known, CheckResult.Confirmed)).Refused().ShouldContain("manager");
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task What_somebody_may_not_see_they_cannot_correct(Database kind)
    {
        await using var given = await GivenAssessment.CreateAsync(kind);
        await given.Council.RecordAsync(
            given.Parent,
            "adult-mental-health",
            new Fact(FactKind.MentalHealth, new(2026, 2, 1))
        );
        var known = (await given.ReadAsync())!.Section("health")!.Known.Single();

        (await given.ReadAsync(given.Manager))!.Section("health")!.Known.ShouldBeEmpty();
        (
            await given.CheckAsync(known, CheckResult.Confirmed, null, given.Manager)
        ).ShouldBeOfType<Outcome<KnownCheck>.NotFound>();
    }

    [Theory, Trait("Requirement", "MA-5")]
    [InlineData(CorrectionState.Open, CorrectionState.Mended, null, true)]
    [InlineData(CorrectionState.Open, CorrectionState.Stands, "We asked again", true)]
    [InlineData(CorrectionState.Open, CorrectionState.Stands, " ", false)]
    [InlineData(CorrectionState.Open, CorrectionState.Open, "x", false)]
    [InlineData(CorrectionState.Open, CorrectionState.Withdrawn, "x", false)]
    [InlineData(CorrectionState.Mended, CorrectionState.Stands, "x", false)]
    [InlineData(CorrectionState.Stands, CorrectionState.Mended, "x", false)]
    [InlineData(CorrectionState.Withdrawn, CorrectionState.Mended, "x", false)]
    public void An_open_correction_is_mended_or_stands_with_a_reason_once(
        CorrectionState now,
        CorrectionState then,
        string? answer,
        bool may
    ) => (AnswerCorrectionOperation.WhyNot(now, then, answer) is null).ShouldBe(may);

    private static Task<IReadOnlyList<CorrectionRead>?> CorrectionsAsync(
        GivenAssessment given,
        Actor actor
    ) =>
        given.Database.WithAsync<CorrectionsQuery, IReadOnlyList<CorrectionRead>?>(q =>
            q.RunAsync("out-of-work-benefits", actor, default)
        );

    private static Task<Outcome<SourceCorrection>> AnswerAsync(
        GivenAssessment given,
        Actor actor,
        SourceCorrection of,
        CorrectionState state,
        string answer
    ) =>
        given.Database.WithAsync<AnswerCorrectionOperation, Outcome<SourceCorrection>>(o =>
            o.RunAsync(new(of.Id, state, answer, of.Version), actor, default)
        );
}
