using Hearth.Rules.Frameworks;

namespace Hearth.Rules.Tests.Cases;

/// <summary>Runs every case that stands beside a framework, as an officer may add them.</summary>
[Trait("Requirement", "ID-2")]
public class CasesTests
{
    public static TheoryData<string, string> All()
    {
        var data = new TheoryData<string, string>();
        foreach (var framework in Released.Rulebook.Frameworks)
        {
            foreach (var one in Released.Cases(framework))
                data.Add(framework.Key, one.Name);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    [Trait("Requirement", "ID-1")]
    public void The_framework_says_what_the_case_expects(string key, string name)
    {
        var framework = Released.Rulebook.Frameworks.Single(f => f.Key == key);
        var one = Released.Cases(framework).Single(c => c.Name == name);

        var decision = Decide.Family(
            framework,
            one.Family,
            one.Coverage,
            Released.Rulebook.Terms,
            one.On
        );

        foreach (var (what, expected) in one.Expect)
            Said(decision, what).ShouldBe(expected, $"{what}: {Why(decision, what)}");
        if (one.Because is { } because)
            Why(decision, one.Expect.Keys.First()).ShouldContain(because);
    }

    [Fact]
    public void Every_indicator_of_every_framework_has_a_case_that_meets_it_and_one_that_does_not()
    {
        foreach (var framework in Released.Rulebook.Frameworks)
        {
            var cases = Released.Cases(framework);
            foreach (var (_, indicator) in framework.Indicators)
            {
                var said = cases
                    .Where(c => c.Expect.ContainsKey(indicator.Id))
                    .Select(c => c.Expect[indicator.Id])
                    .ToHashSet();
                said.ShouldContain("met", $"{framework.Key} {indicator.Id}");
                said.ShouldContain("not-met", $"{framework.Key} {indicator.Id}");
                if (!indicator.IsNomination)
                    said.ShouldContain("unknown", $"{framework.Key} {indicator.Id}");
            }
        }
    }

    private static string Said(FamilyDecision decision, string what) =>
        what switch
        {
            "family" => Words.Of(decision.Kind),
            "problems" => $"{decision.Problems}",
            "needs" => $"{decision.Needs}",
            _ => Words.Of(decision.Answers.Single(a => a.Indicator.Id == what).Kind),
        };

    private static string Why(FamilyDecision decision, string what) =>
        decision.Answers.SingleOrDefault(a => a.Indicator.Id == what) is { } answer
            ? string.Join("; ", answer.Of.Select(o => o.Answer.Because))
            : decision.Because;
}
