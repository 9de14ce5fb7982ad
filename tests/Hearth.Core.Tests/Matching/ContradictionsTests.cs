using CsCheck;
using Hearth.Core.Matching.Decisions;

namespace Hearth.Core.Tests.Matching;

[Trait("Requirement", "MA-3")]
public class ContradictionsTests
{
    private const int Identities = 7;

    private static readonly Gen<(bool Same, int Left, int Right)[]> Made = Gen.Select(
            Gen.Bool,
            Gen.Int[0, Identities - 1],
            Gen.Int[0, Identities - 1]
        )
        .Where(d => d.Item2 != d.Item3)
        .Array[0, 14];

    [Fact]
    public void All_that_is_accepted_can_hold_at_once_and_nothing_else_is_refused() =>
        Made.Sample(made =>
        {
            List<MatchDecision> standing = [];
            foreach (var (same, left, right) in made)
            {
                var next = Decision(same, left, right);
                var accepted = Contradictions.Find(standing, next) is null;
                accepted.ShouldBe(CanHold([.. standing, next]));
                if (accepted)
                    standing.Add(next);
            }
        });

    /// <summary>By trying every way to reach one identity from another.</summary>
    private static bool CanHold(List<MatchDecision> decisions)
    {
        var one = new bool[Identities, Identities];
        foreach (var d in decisions.Where(d => d.Kind == DecisionKind.SamePerson))
            one[d.Left.Single(), d.Right.Single()] = one[d.Right.Single(), d.Left.Single()] = true;
        for (var by = 0; by < Identities; by++)
        for (var i = 0; i < Identities; i++)
        for (var j = 0; j < Identities; j++)
            one[i, j] |= one[i, by] && one[by, j];
        return !decisions.Exists(d =>
            d.Kind == DecisionKind.DifferentPersons && one[d.Left.Single(), d.Right.Single()]
        );
    }

    private static MatchDecision Decision(bool same, int left, int right) =>
        new()
        {
            Kind = same ? DecisionKind.SamePerson : DecisionKind.DifferentPersons,
            Identities = MakeDecision.Sides([left], [right]),
        };
}
