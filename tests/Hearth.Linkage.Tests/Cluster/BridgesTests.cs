using CsCheck;
using Hearth.Linkage.Cluster;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Tests.Cluster;

public class BridgesTests
{
    private const int Records = 12;

    private static readonly Gen<ScoredPair[]> Links = Gen.Select(
            Gen.Int[0, Records - 1],
            Gen.Int[0, Records - 1]
        )
        .Where((l, r) => l < r)
        .Select((l, r) => new ScoredPair(l, r, 9, 0))
        .Array[0, 20]
        .Select(links => links.Distinct().ToArray());

    [Fact]
    [Trait("Requirement", "MA-3")]
    public void A_bridge_is_a_link_without_which_there_is_one_cluster_more() =>
        Links.Sample(
            links =>
            {
                var clusters = Clusterer.Cluster(Records, links, 0).Count;
                var expected = links.Where(l =>
                    Clusterer.Cluster(Records, links.Where(o => o != l), 0).Count > clusters
                );
                return Bridges.Of(Records, links).Select(b => b.Link).SequenceEqual(expected);
            },
            iter: 2_000
        );

    [Fact]
    public void A_bridges_sides_are_what_the_cluster_falls_into() =>
        Links.Sample(
            links =>
                Bridges
                    .Of(Records, links)
                    .All(b =>
                    {
                        var without = Clusterer.Cluster(Records, links.Where(l => l != b.Link), 0);
                        int[] Of(int record) =>
                            [
                                .. Enumerable
                                    .Range(0, Records)
                                    .Where(r => without.ClusterOf[r] == without.ClusterOf[record]),
                            ];
                        return b.Left.SequenceEqual(Of(b.Link.Left))
                            && b.Right.SequenceEqual(Of(b.Link.Right));
                    }),
            iter: 2_000
        );
}
