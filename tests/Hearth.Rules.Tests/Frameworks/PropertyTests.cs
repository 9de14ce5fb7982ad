using CsCheck;
using Hearth.Rules.Criteria;
using Hearth.Rules.Dates;
using Hearth.Rules.Facts;
using Hearth.Rules.Frameworks;
using Hearth.Rules.People;

namespace Hearth.Rules.Tests.Frameworks;

/// <summary>What holds of every framework whatever is recorded: facts are drawn from those of the cases, at any distance.</summary>
[Trait("Requirement", "ID-1")]
public class PropertyTests
{
    private static readonly DateOnly AsAt = new(2026, 9, 1);
    private static readonly Framework[] All = [.. Released.Rulebook.Frameworks];
    private static readonly Fact[] Pool =
    [
        .. All.SelectMany(f =>
            Released.Cases(f).SelectMany(c => c.Family.All.Select(e => Shift(e.Fact, c.On)))
        ),
    ];

    private static readonly Gen<Fact[]> Facts = Any(Pool).Array[0, 6];

    private static readonly Gen<FamilyFacts> Families =
        from child in Facts
        from parent in Facts
        from elsewhere in Facts
        from years in Gen.Int[0, 19]
        from precision in Gen.Enum<BirthPrecision>()
        select new FamilyFacts(
            "F",
            [
                Person(
                    "A",
                    Place.Child,
                    false,
                    new(AsAt.AddYears(-years).AddDays(-9), precision),
                    child
                ),
                Person("E", Place.Parent, true, Birth.On(new(1990, 1, 2)), elsewhere),
                Person("M", Place.Parent, false, Birth.On(new(1990, 1, 2)), parent),
            ],
            []
        );

    [Fact]
    public void What_is_met_stays_met_when_another_event_or_spell_is_recorded() =>
        Gen.Select(Families, Any([.. Pool.Where(Adds)]), Gen.Int[0, 2])
            .Sample(
                (family, fact, who) =>
                {
                    var more = family with
                    {
                        Members =
                        [
                            .. family.Members.Select(
                                (m, i) =>
                                    i == who ? m with { Facts = [.. m.Facts, Of(fact, 99)] } : m
                            ),
                        ],
                    };
                    foreach (var framework in All)
                    {
                        var before = Judge(framework, family, Everything(framework));
                        var after = Judge(framework, more, Everything(framework));
                        foreach (var (was, now) in before.Answers.Zip(after.Answers))
                            if (was.Kind == AnswerKind.Met)
                                now.Kind.ShouldBe(AnswerKind.Met, was.Indicator.Id);
                        if (before.Kind == AnswerKind.Met)
                            after.Kind.ShouldBe(AnswerKind.Met);
                    }
                },
                iter: 300
            );

    [Fact]
    public void Where_no_return_covers_anything_silence_is_never_no() =>
        Families.Sample(
            family =>
            {
                foreach (var framework in All)
                foreach (var answer in Judge(framework, family, new SourceCoverage([])).Answers)
                {
                    if (answer.Kind != AnswerKind.NotMet || answer.Indicator.IsNomination)
                        continue;
                    var no = answer.Of.Single().Answer;
                    // A "no" rests on what is recorded, or there was nobody to ask about.
                    (
                        no.Facts.Count > 0
                        || no.Because.StartsWith("no one in the family", StringComparison.Ordinal)
                        || no.Because.StartsWith("not of school age", StringComparison.Ordinal)
                    ).ShouldBeTrue($"{framework.Key} {answer.Indicator.Id}: {no.Because}");
                }
            },
            iter: 300
        );

    [Fact]
    [Trait("Requirement", "ID-2")]
    public void The_local_plan_finds_nobody_whom_the_programme_it_tightens_does_not() =>
        Families.Sample(
            family =>
            {
                var (local, wide) = (
                    All.Single(f => f.Id == "local-plan"),
                    All.Single(f => f.Version == "2015-04")
                );
                if (Judge(local, family, Everything(local)).Kind == AnswerKind.Met)
                    Judge(wide, family, Everything(wide)).Kind.ShouldBe(AnswerKind.Met);
            },
            iter: 2000
        );

    [Fact]
    [Trait("Requirement", "ID-4")]
    public void The_same_facts_give_the_same_answers() =>
        Families.Sample(
            family =>
            {
                foreach (var framework in All)
                    Said(Judge(framework, family, Everything(framework)))
                        .ShouldBe(Said(Judge(framework, family, Everything(framework))));
            },
            iter: 100
        );

    private static Gen<Fact> Any(Fact[] facts) =>
        Gen.Int[0, facts.Length - 1].Select(i => facts[i]);

    // A later activity replaces the one before, a place taken ends the want of one, and attendance is a share: these may
    // rightly turn met into not met.
    private static bool Adds(Fact fact) =>
        fact.Kind
            is not (
                FactKind.Activity
                or FactKind.EarlyYearsPlace
                or FactKind.Attendance
                or FactKind.RentArrears
            );

    private static string Said(FamilyDecision d) =>
        d.Kind
        + d.Because
        + string.Join(
            "|",
            d.Answers.SelectMany(a =>
                a.Of.Select(o => o.PersonId + o.Answer.Kind + o.Answer.Because)
            )
        );

    private static FamilyDecision Judge(
        Framework framework,
        FamilyFacts family,
        SourceCoverage coverage
    ) => Decide.Family(framework, family, coverage, Released.Rulebook.Terms, AsAt);

    private static SourceCoverage Everything(Framework framework) =>
        new(
            Released
                .Sources(framework)
                .Select(s =>
                    KeyValuePair.Create(s, new DateSpan(DateOnly.MinValue, DateOnly.MaxValue))
                )
        );

    private static PersonFacts Person(
        string id,
        Place place,
        bool elsewhere,
        Birth birth,
        Fact[] facts
    ) => new(id, place, place == Place.Parent, elsewhere, birth, "F", [.. facts.Select(Of)]);

    private static Evidence Of(Fact fact, int record) => new(fact, "as-recorded", record);

    private static Fact Shift(Fact fact, DateOnly on)
    {
        var days = AsAt.DayNumber - on.DayNumber;
        return fact with
        {
            Start = fact.Start?.AddDays(days),
            End = fact.End?.AddDays(days),
            Code = fact.Kind == FactKind.Attendance ? Term(fact.Code!, on) : fact.Code,
        };
    }

    private static string Term(string code, DateOnly on)
    {
        var year = int.Parse(code[^4..], System.Globalization.CultureInfo.InvariantCulture);
        return $"{code[..^4]}{year + 2026 - on.Year}";
    }
}
