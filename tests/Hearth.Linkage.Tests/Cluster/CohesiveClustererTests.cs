using Hearth.Linkage.Cluster;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Tests.Cluster;

public class CohesiveClustererTests
{
    // Two groups of three; one link of 5 bits between them.
    private static readonly ScoredPair[] Pairs =
    [
        Pair(0, 1, 15),
        Pair(0, 2, 14),
        Pair(1, 2, 13),
        Pair(3, 4, 15),
        Pair(3, 5, 14),
        Pair(4, 5, 13),
        Pair(2, 3, 5),
    ];

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void A_weak_bridge_between_two_strong_groups_is_cut()
    {
        var clusters = CohesiveClusterer.Cluster(6, Pairs, join: 2, split: -2, (_, _) => -9);

        clusters.ClusterOf.ShouldBe([0, 0, 0, 1, 1, 1]);
        var refused = clusters.Refused.ShouldHaveSingleItem();
        (refused.Left, refused.Right, refused.Because).ShouldBe(
            (2, 3, CohesiveClusterer.WeakBridge)
        );
    }

    [Fact]
    public void The_same_link_joins_where_the_other_pairs_do_not_speak_against_it() =>
        CohesiveClusterer.Cluster(6, Pairs, join: 2, split: -2, (_, _) => 0).Count.ShouldBe(1);

    [Fact]
    public void Joining_and_splitting_have_thresholds_of_their_own()
    {
        CohesiveClusterer.Cluster(6, Pairs, join: 2, split: -10, (_, _) => -9).Count.ShouldBe(1);
        CohesiveClusterer.Cluster(6, Pairs, join: 6, split: -10, (_, _) => -9).Count.ShouldBe(2);
    }

    [Fact]
    public void Constraints_hold_here_too()
    {
        var constraints = new ClusterConstraints { CannotLink = [(0, 1)] };
        var clusters = CohesiveClusterer.Cluster(6, Pairs, 2, -20, (_, _) => 0, constraints);
        clusters.ClusterOf[0].ShouldNotBe(clusters.ClusterOf[1]);
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void Two_records_that_a_third_connects_are_as_sure_as_the_links_between()
    {
        ScoredPair[] chain = [Pair(0, 1, 6), Pair(1, 2, 4), Pair(3, 4, 9)];
        var clusters = Clusterer.Cluster(5, chain, 2);

        var settled = SettledPairs.Of(chain, clusters, 2, (l, r) => Pair(l, r, -3));

        var added = settled.Single(p => p is { Left: 0, Right: 2 });
        added.Probability.ShouldBe(chain[0].Probability * chain[1].Probability, 1e-9);
        settled.Count.ShouldBe(4);
        settled.ShouldContain(chain[2]);
    }

    [Fact]
    public void A_link_that_was_refused_is_doubtful()
    {
        var clusters = CohesiveClusterer.Cluster(6, Pairs, 2, -2, (_, _) => -9);
        var settled = SettledPairs.Of(Pairs, clusters, 2, (l, r) => Pair(l, r, -9));
        settled.Single(p => p is { Left: 2, Right: 3 }).Weight.ShouldBe(SettledPairs.Refused);
    }

    private static ScoredPair Pair(int left, int right, double weight) =>
        new(left, right, weight, 0);
}
