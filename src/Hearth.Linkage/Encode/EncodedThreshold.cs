namespace Hearth.Linkage.Encode;

/// <summary>Chooses, without any truth, from what similarity two encodings are one person's.</summary>
/// <remarks>
/// A mixture of two: records whose person is in the other file, and records whose person is not. The second nearest of
/// the first kind is a stranger, the nearest of all strangers, relatives and namesakes included; of the second kind it
/// is the second of all strangers, whose distribution follows from that of the first (extreme order statistics: David
/// and Nagaraja, 2003, "Order statistics"). So the second nearest show how near strangers come; the nearest that lie
/// as low as strangers show how many have no match (Storey, 2002, "A direct approach to false discovery rates").
/// Rests on a person being in the other file once, mostly.
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
        var others = second.OrderDescending().ToArray();
        double count = best.Length;
        var alone = Alone(best, others);
        var matched = count * (1 - alone);

        var (most, threshold, above) = (0.0, 1.0, 0);
        for (var i = 0; i < best.Length && best[i] >= 0; i++)
        {
            while (above < others.Length && others[above] >= best[i])
                above++;
            if (i + 1 < best.Length && best[i + 1] == best[i])
                continue;
            var strangers = count * alone * (1 - StrangersBelow(1 - (above / count), alone));
            var correct = Math.Max(0, i + 1 - strangers);
            var found = oneToOne ? i + 1 : i + 1 + above;
            var f1 = 2 * correct / (found + matched);
            if (f1 <= most)
                continue;
            var next = i + 1 < best.Length ? Math.Max(best[i + 1], 0) : best[i];
            (most, threshold) = (f1, (best[i] + (double)next) / 2);
        }
        return threshold;
    }

    /// <summary>The share of records without a match: at the middle of the second nearest, where no match lies.</summary>
    private static double Alone(float[] best, float[] others)
    {
        var middle = others[others.Length / 2];
        var below = (double)best.Count(s => s <= middle) / best.Length;
        var otherBelow = (double)others.Count(s => s <= middle) / others.Length;
        // With G the share of strangers' nearest below: below = alone × G, and otherBelow = G − below × ln G.
        if (below == 0)
            return 0;
        var strangers = Solve(g => g - (below * Math.Log(g)), below, otherBelow);
        return Math.Min(1, below / strangers);
    }

    /// <summary>From the share of second nearest below a similarity the share of strangers' nearest below it.</summary>
    private static double StrangersBelow(double otherBelow, double alone) =>
        Solve(g => g - (alone * g * Math.Log(g)), 1e-12, otherBelow);

    /// <summary>Where a function that rises between this and 1 reaches a value.</summary>
    private static double Solve(Func<double, double> rising, double from, double value)
    {
        var to = 1.0;
        for (var i = 0; i < 40; i++)
        {
            var middle = (from + to) / 2;
            if (rising(middle) < value)
                from = middle;
            else
                to = middle;
        }
        return to;
    }
}
