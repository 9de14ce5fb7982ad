using CsCheck;
using Hearth.Linkage.Cluster;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Tests.Cluster;

public class ClustererTests
{
    private const int Records = 14;

    private static readonly Gen<ScoredPair[]> Links = Gen.Select(
            Gen.Int[0, Records - 1],
            Gen.Int[0, Records - 1],
            Gen.Int[-5, 20]
        )
        .Where((l, r, _) => l < r)
        .Select((l, r, w) => new ScoredPair(l, r, w, 0))
        .Array[0, 40];

    private static readonly Gen<int[]> Identifiers = Gen.Int[-1, 3].Array[Records];

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void No_cluster_ever_holds_two_different_identifiers() =>
        Gen.Select(Links, Identifiers)
            .Sample(
                (links, ids) =>
                {
                    var clusters = Clusterer.Cluster(Records, links, 3, One(ids));
                    return Enumerable
                        .Range(0, Records)
                        .Where(r => ids[r] >= 0)
                        .GroupBy(r => clusters.ClusterOf[r])
                        .All(c => c.Select(r => ids[r]).Distinct().Count() == 1);
                },
                iter: 5_000
            );

    [Fact]
    public void Without_constraints_clusters_are_the_connected_components_of_the_links() =>
        Links.Sample(
            links =>
            {
                var of = Enumerable.Range(0, Records).ToArray();
                for (var round = 0; round < Records; round++)
                {
                    foreach (var link in links.Where(l => l.Weight >= 3))
                        of[link.Left] = of[link.Right] = Math.Min(of[link.Left], of[link.Right]);
                }
                var clusters = Clusterer.Cluster(Records, links, 3);
                return clusters.Refused.Count == 0
                    && clusters.Count == of.Distinct().Count()
                    && links
                        .Where(l => l.Weight >= 3)
                        .All(l => clusters.ClusterOf[l.Left] == clusters.ClusterOf[l.Right])
                    && Enumerable
                        .Range(0, Records)
                        .All(r => clusters.ClusterOf[r] == clusters.ClusterOf[of[r]]);
            },
            iter: 3_000
        );

    [Fact]
    public void Every_link_is_followed_or_refused_with_its_reason() =>
        Gen.Select(Links, Identifiers)
            .Sample(
                (links, ids) =>
                {
                    var clusters = Clusterer.Cluster(Records, links, 3, One(ids));
                    var refused = clusters.Refused.Select(r => (r.Left, r.Right)).ToHashSet();
                    return clusters.Refused.All(r => r.Because == "identifier")
                        && links
                            .Where(l => l.Weight >= 3)
                            .All(l =>
                                clusters.ClusterOf[l.Left] == clusters.ClusterOf[l.Right]
                                != refused.Contains((l.Left, l.Right))
                            );
                },
                iter: 3_000
            );

    [Fact]
    public void The_order_links_come_in_makes_no_difference() =>
        Gen.Select(Links, Identifiers)
            .Sample(
                (links, ids) =>
                    Clusterer
                        .Cluster(Records, links, 3, One(ids))
                        .ClusterOf.SequenceEqual(
                            Clusterer.Cluster(Records, links.Reverse(), 3, One(ids)).ClusterOf
                        ),
                iter: 2_000
            );

    [Fact]
    public void The_weaker_link_of_a_bridge_between_two_identifiers_is_the_one_refused()
    {
        ScoredPair[] links = [new(0, 1, 12, 0), new(1, 2, 7, 0)];

        var clusters = Clusterer.Cluster(3, links, 3, One([5, -1, 6]));

        clusters.ClusterOf.ShouldBe([0, 0, 1]);
        clusters.Refused.ShouldHaveSingleItem().ShouldBe(new RefusedLink(1, 2, 7, "identifier"));
    }

    [Fact]
    [Trait("Requirement", "MA-3")]
    public void What_a_person_decided_stands_against_links_and_identifiers()
    {
        ScoredPair[] links = [new(0, 1, 30, 0), new(1, 2, 20, 0)];
        var decided = One([1, -1, -1, 2]) with { CannotLink = [(0, 1)], MustLink = [(0, 3)] };

        var clusters = Clusterer.Cluster(4, links, 3, decided);

        clusters.ClusterOf.ShouldBe([0, 1, 1, 0]);
        clusters.Refused.ShouldHaveSingleItem().Because.ShouldBe("decided to be different");
    }

    [Fact]
    public void Records_that_agree_with_either_of_two_decided_to_be_one_join_both_and_each_other()
    {
        ScoredPair[] links = [new(0, 2, 9, 0), new(1, 3, 8, 0), new(1, 4, 7, 0)];
        var decided = One([1, 2, 1, 2, 3]) with
        {
            MustLink = [(0, 1)],
            PairRules = [new("odd with even", (l, r) => (l + r) % 2 == 1 && l < 4 && r < 4)],
        };

        var clusters = Clusterer.Cluster(5, links, 3, decided);

        clusters.ClusterOf.ShouldBe([0, 0, 0, 0, 1]);
        clusters.Refused.ShouldHaveSingleItem().Right.ShouldBe(4);
    }

    [Fact]
    public void A_rule_on_two_records_holds_for_whole_clusters()
    {
        ScoredPair[] links = [new(0, 1, 9, 0), new(1, 2, 8, 0)];
        var constraints = new ClusterConstraints
        {
            PairRules = [new("never these two", (l, r) => Math.Abs(l - r) == 2)],
        };

        Clusterer.Cluster(3, links, 3, constraints).ClusterOf.ShouldBe([0, 0, 1]);
    }

    private static ClusterConstraints One(int[] ids) =>
        new() { OneValues = [new("identifier", ids)] };
}
