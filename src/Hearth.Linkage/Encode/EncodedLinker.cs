namespace Hearth.Linkage.Encode;

/// <summary>Links two files of encodings without seeing what they are of.</summary>
public static class EncodedLinker
{
    // Two files of ninety thousand: some minutes.
    private const long MostCompared = 1L << 33;

    /// <summary>Pairs at or above the threshold, most similar first.</summary>
    /// <param name="left">One file.</param>
    /// <param name="right">The other, encoded with the same key and settings.</param>
    /// <param name="threshold">Dice coefficient from which a pair is linked; null to have it chosen.</param>
    /// <param name="oneToOne">Whether a record has one partner at most: the most similar pairs are taken first.</param>
    /// <param name="options">Threads and cancelling.</param>
    /// <param name="mostCompared">Up to so many pairs, all are compared; above, those that <c>BitSampling</c> finds.</param>
    /// <exception cref="ArgumentException">Encodings of the files have different lengths.</exception>
    public static EncodedLinks Link(
        EncodedRecords left,
        EncodedRecords right,
        double? threshold = null,
        bool oneToOne = false,
        LinkOptions? options = null,
        long mostCompared = MostCompared
    )
    {
        if (left.Count == 0 || right.Count == 0)
            return new([], threshold ?? 1, 0, true);
        if (left.Words != right.Words)
            throw new ArgumentException("Encodings of different lengths", nameof(right));
        var neighbours = new Neighbours(left, right, options ?? new(), mostCompared);
        var (nearest, second) = (new float[left.Count], new float[left.Count]);
        var compared = neighbours
            .Visit(
                () => new Counted(),
                (counted, record, row) =>
                {
                    counted.Pairs += row.Count;
                    (nearest[record], second[record]) = NearestTwo(row);
                }
            )
            .Sum(c => c.Pairs);
        var from = threshold ?? EncodedThreshold.Choose(nearest, second, oneToOne);
        var pairs = neighbours
            .Visit(
                () => new List<EncodedPair>(),
                (found, record, row) =>
                {
                    for (var i = 0; nearest[record] >= from && i < row.Count; i++)
                    {
                        if (row.Similarities[i] >= from)
                            found.Add(new(record, row.RecordAt(i), row.Similarities[i]));
                    }
                }
            )
            .SelectMany(found => found)
            .OrderByDescending(p => p.Similarity)
            .ThenBy(p => p.Left)
            .ThenBy(p => p.Right);
        return new([.. oneToOne ? OneToOne(pairs) : pairs], from, compared, neighbours.ComparedAll);
    }

    private static (float Nearest, float Second) NearestTwo(Neighbours.Row row)
    {
        var (nearest, second) = (-1f, -1f);
        foreach (var similarity in row.Similarities.AsSpan(0, row.Count))
        {
            if (similarity > nearest)
                (nearest, second) = (similarity, nearest);
            else if (similarity > second)
                second = similarity;
        }
        return (nearest, second);
    }

    private static IEnumerable<EncodedPair> OneToOne(IEnumerable<EncodedPair> pairs)
    {
        var (left, right) = (new HashSet<int>(), new HashSet<int>());
        return pairs.Where(p =>
            !left.Contains(p.Left)
            && !right.Contains(p.Right)
            && left.Add(p.Left)
            && right.Add(p.Right)
        );
    }

    private sealed class Counted
    {
        public long Pairs { get; set; }
    }
}

/// <summary>Two records linked by their encodings.</summary>
/// <param name="Left">Record number in the one file.</param>
/// <param name="Right">Record number in the other.</param>
/// <param name="Similarity">Dice coefficient, 0 to 1.</param>
public readonly record struct EncodedPair(int Left, int Right, float Similarity);

/// <summary>What linking two files of encodings came to.</summary>
/// <param name="Pairs">Most similar first.</param>
/// <param name="Threshold">Dice coefficient from which pairs are linked.</param>
/// <param name="Compared">How many pairs were compared.</param>
/// <param name="ComparedAll">Whether that was every pair.</param>
public sealed record EncodedLinks(
    IReadOnlyList<EncodedPair> Pairs,
    double Threshold,
    long Compared,
    bool ComparedAll
);
