using Hearth.Linkage;
using Hearth.Linkage.Cluster;
using Hearth.Linkage.Score;

namespace Hearth.Core.Matching.Reviewing;

/// <summary>
/// Two identities of a run, by their places, that are worth a question. How likely they are one person is, where a rule or
/// their other records speak against it, lower than the model's own probability.
/// </summary>
internal sealed record Doubt(
    int Left,
    int Right,
    double Weight,
    DoubtReason Reason,
    string Because,
    bool Together,
    int Records,
    double Likely
);

/// <summary>Pairs that people have decided already, by the places of their identities.</summary>
internal sealed record DecidedPairs(
    IReadOnlyList<(int Left, int Right)> Same,
    IReadOnlyList<(int Left, int Right)> Different
);

/// <summary>Finds what a run is in doubt of: one question for two people, not one for each two of their records.</summary>
internal static class Doubts
{
    private const double MostBits = 12;
    private const int MostPairs = 256;

    /// <param name="pairs">Scored pairs.</param>
    /// <param name="clusters">What came of them.</param>
    /// <param name="model">What joins, and how likely a weight is one person.</param>
    /// <param name="settings">How near to it is doubtful.</param>
    /// <param name="decided">Not asked again, nor any other pair of the same two people.</param>
    /// <param name="weigh">The weight of a pair that is not among the scored.</param>
    public static IReadOnlyList<Doubt> Find(
        IReadOnlyList<ScoredPair> pairs,
        Clustering clusters,
        LinkageModel model,
        ReviewSettings settings,
        DecidedPairs decided,
        Func<int, int, double> weigh
    )
    {
        var of = clusters.ClusterOf;
        var sizes = new int[clusters.Count];
        foreach (var cluster in of)
            sizes[cluster]++;
        return
        [
            .. Apart(pairs, clusters.Refused, of, sizes, model, settings, decided),
            .. Together(pairs, of, model, settings, decided, weigh),
        ];
    }

    private static IEnumerable<Doubt> Apart(
        IReadOnlyList<ScoredPair> pairs,
        IReadOnlyList<RefusedLink> refused,
        int[] of,
        int[] sizes,
        LinkageModel model,
        ReviewSettings settings,
        DecidedPairs decided
    )
    {
        (int, int) People(int left, int right) =>
            of[left] < of[right] ? (of[left], of[right]) : (of[right], of[left]);
        var asked = decided.Different.Select(d => People(d.Left, d.Right)).ToHashSet();
        var found = new Dictionary<(int, int), Doubt>();
        void Offer(Doubt doubt)
        {
            var people = People(doubt.Left, doubt.Right);
            if (people.Item1 == people.Item2 || asked.Contains(people))
                return;
            if (!found.TryGetValue(people, out var other) || other.Weight < doubt.Weight)
                found[people] = doubt;
        }
        int Smaller(int left, int right) => Math.Min(sizes[of[left]], sizes[of[right]]);
        foreach (var pair in pairs.Where(p => p.Weight < model.JoinWeight))
            Offer(
                new(
                    pair.Left,
                    pair.Right,
                    pair.Weight,
                    DoubtReason.BelowJoining,
                    "Alike, but not enough to be joined without a person's word",
                    false,
                    Smaller(pair.Left, pair.Right),
                    model.Probability(pair.Weight)
                )
            );
        foreach (var link in refused.Where(r => double.IsFinite(r.Weight)))
            Offer(
                new(
                    link.Left,
                    link.Right,
                    link.Weight,
                    DoubtReason.Refused,
                    $"Alike enough to be one person, and kept apart by a rule: {link.Because}",
                    false,
                    Smaller(link.Left, link.Right),
                    settings.RefusedYetOne
                )
            );
        return found.Values.OrderBy(d => d.Left).ThenBy(d => d.Right);
    }

    private static IEnumerable<Doubt> Together(
        IReadOnlyList<ScoredPair> pairs,
        int[] of,
        LinkageModel model,
        ReviewSettings settings,
        DecidedPairs decided,
        Func<int, int, double> weigh
    )
    {
        var links = pairs
            .Where(p => p.Weight >= model.JoinWeight && of[p.Left] == of[p.Right])
            .ToList();
        // What a person joined holds too.
        var same = decided.Same.ToHashSet();
        links.RemoveAll(l => same.Contains((l.Left, l.Right)));
        links.AddRange(same.Select(s => new ScoredPair(s.Left, s.Right, double.MaxValue, 0)));
        foreach (var bridge in Bridges.Of(of.Length, links))
        {
            var link = bridge.Link;
            if (link.Weight == double.MaxValue)
                continue;
            var records = Math.Min(bridge.Left.Count, bridge.Right.Count);
            var mean = Mean(bridge, weigh);
            if (bridge.Left.Count + bridge.Right.Count > 2 && mean < model.JoinWeight)
                yield return new(
                    link.Left,
                    link.Right,
                    link.Weight,
                    DoubtReason.WeakBridge,
                    "Taken for one person because of this one link; their other records do not bear it out",
                    true,
                    records,
                    model.Probability(Math.Min(mean, link.Weight))
                );
            else if (link.Weight < model.JoinWeight + settings.JustAbove)
                yield return new(
                    link.Left,
                    link.Right,
                    link.Weight,
                    DoubtReason.JustJoined,
                    "Taken for one person by a link that is only just strong enough",
                    true,
                    records,
                    model.Probability(link.Weight)
                );
        }
    }

    /// <summary>The mean over the pairs between both sides, each within bounds, so that one number in common does not outvote ten quarrels.</summary>
    private static double Mean(Bridge bridge, Func<int, int, double> weigh)
    {
        var all = (long)bridge.Left.Count * bridge.Right.Count;
        if (all == 1)
            return bridge.Link.Weight;
        var step = (int)Math.Max(1, all / MostPairs);
        var (sum, counted, place) = (0.0, 0, 0);
        foreach (var left in bridge.Left)
        foreach (var right in bridge.Right)
        {
            if (place++ % step != 0)
                continue;
            sum += Math.Clamp(weigh(left, right), -MostBits, MostBits);
            counted++;
        }
        return sum / counted;
    }
}
