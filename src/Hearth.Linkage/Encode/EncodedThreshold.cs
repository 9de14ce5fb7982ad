namespace Hearth.Linkage.Encode;

/// <summary>Chooses, without any truth, from what similarity two encodings are one person's.</summary>
/// <remarks>
/// A record's second nearest is what its nearest would be if the person were not in the other file, relatives and
/// namesakes included: it shows how strangers score. From how many nearest lie as low as strangers follows how many
/// have no match (Storey, 2002, "A direct approach to false discovery rates"), and from both how many links above a
/// threshold are false. Rests on a person being once in the other file, mostly, and on many people being in both: where
/// hardly anyone is, the nearest stranger is taken for a match too often, and a threshold is to be given.
/// </remarks>
internal static class EncodedThreshold
{
    /// <summary>The similarity at which F1 is expected to be greatest.</summary>
    /// <param name="nearest">For each record the similarity of its nearest, negative when there is none.</param>
    /// <param name="second">And of its second nearest.</param>
    /// <param name="oneToOne">Whether only the nearest can be linked.</param>
    public static double Choose(
        IReadOnlyList<float> nearest,
        IReadOnlyList<float> second,
        bool oneToOne
    )
    {
        var best = nearest.OrderDescending().ToArray();
        var strangers = second.OrderDescending().ToArray();
        var middle = strangers[strangers.Length / 2];
        var alone = Math.Min(1, 2.0 * best.Count(s => s <= middle) / best.Length);
        var matched = best.Length * (1 - alone);

        var (most, threshold, others) = (0.0, 1.0, 0);
        for (var i = 0; i < best.Length && best[i] >= 0; i++)
        {
            while (others < strangers.Length && strangers[others] >= best[i])
                others++;
            var correct = i + 1 - Math.Min(i + 1, alone * others);
            var found = oneToOne ? i + 1 : i + 1 + ((1 - alone) * others);
            var f1 = 2 * correct / (found + matched);
            if (f1 <= most)
                continue;
            var next = i + 1 < best.Length ? Math.Max(best[i + 1], 0) : best[i];
            (most, threshold) = (f1, (best[i] + (double)next) / 2);
        }
        return threshold;
    }
}
