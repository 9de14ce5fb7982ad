using Hearth.Core.Eligibility;
using Hearth.Rules.Facts;
using Hearth.Testing;

namespace Hearth.Core.Tests.Eligibility;

[Trait("Requirement", "ID-4")]
public class CompareListsTests
{
    [EachDatabase]
    public async Task Who_joined_left_and_changed_is_said_with_why(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var before = Council.AsAt.AddYears(-1);
        var (joins, child1, parent1) = await council.FamilyAsync("Joins");
        var (leaves, child2, parent2) = await council.FamilyAsync("Leaves");
        var (stays, child3, parent3) = await council.FamilyAsync("Stays");
        await council.TwoProblemsAsync(child1, parent1);
        foreach (var (child, parent) in new[] { (child2, parent2), (child3, parent3) })
        {
            await council.RecordAsync(
                child,
                null,
                "early-help",
                Open(FactKind.EarlyHelp, child == child2),
                before
            );
            await council.RecordAsync(
                parent,
                null,
                "probation",
                Open(FactKind.Licence, child == child2),
                before
            );
        }
        await council.RecordAsync(
            parent3,
            "adult-mental-health",
            new Fact(FactKind.MentalHealth, new(2026, 4, 1))
        );
        await council.RunAsync(asAt: before);
        var now = await council.RunAsync();

        var compared = (
            await council.Database.WithAsync<CompareListsOperation, Outcome<ListsCompared>>(o =>
                o.RunAsync(new CompareLists(now.List), Council.Analyst, CancellationToken.None)
            )
        )
            .ShouldBeOfType<Outcome<ListsCompared>.Ok>()
            .Value;

        compared.Joined.Single().Family.ShouldBe(joins);
        compared.Joined.Single().Why[0].ShouldStartWith("now met: out-of-work-benefit");
        compared.Left.Single().Family.ShouldBe(leaves);
        compared.Left.Single().Why.Single().ShouldContain("early-help, licence");
        compared.Changed.Single().Family.ShouldBe(stays);
        compared
            .Changed.Single()
            .Why.ShouldContain(w =>
                w.StartsWith("mental-health-adult: unknown, now met", StringComparison.Ordinal)
            );
    }

    private static string Open(FactKind kind, bool ended) =>
        FactJson.Write([new Fact(kind, new(2025, 3, 1), ended ? new DateOnly(2025, 12, 1) : null)]);
}
