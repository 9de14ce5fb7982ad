using Hearth.Core.People;

namespace Hearth.Core.Tests.People;

[Trait("Requirement", "MA-4")]
public class StableIdsTests
{
    private static readonly Guid A = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
    private static readonly Guid B = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(1));

    [Fact]
    public void The_largest_overlap_keeps_the_id_and_the_rest_of_a_split_gets_a_new_one()
    {
        var kept = StableIds.Keep<long>(
            [
                [1, 2],
                [3],
            ],
            Before((1, A), (2, A), (3, A))
        );

        Assert.Equal(A, kept.Ids[0]);
        Assert.NotEqual(A, kept.Ids[1]);
        Assert.Equal((A, kept.Ids[1]), Assert.Single(kept.Split));
    }

    [Fact]
    public void A_merge_keeps_the_oldest_id_and_says_what_became_of_the_other()
    {
        var kept = StableIds.Keep<long>(
            [
                [1, 2],
            ],
            Before((1, A), (2, B))
        );

        Assert.Equal(A, kept.Ids[0]);
        Assert.Equal(A, kept.Merged[B]);
    }

    private static Dictionary<long, IReadOnlyList<Guid>> Before(params (long, Guid)[] links) =>
        links.ToDictionary(l => l.Item1, l => (IReadOnlyList<Guid>)[l.Item2]);
}
