using System.Runtime.InteropServices;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Evaluate;

/// <summary>
/// Measures clusters and links against the truth. Entities and clusters are any numbers; a negative
/// truth means it is not known, and leaves the record out.
/// </summary>
public static class Evaluation
{
    /// <summary>Unordered pairs of records that are together, counted from cluster sizes and never listed.</summary>
    /// <param name="predicted">For each record its cluster.</param>
    /// <param name="truth">For each record its true entity; negative when unknown.</param>
    public static Agreement Pairwise(ReadOnlySpan<int> predicted, ReadOnlySpan<int> truth)
    {
        var (clusters, entities, both) = Sizes(predicted, truth);
        return new(
            both.Values.Sum(PairsOf),
            clusters.Values.Sum(PairsOf),
            entities.Values.Sum(PairsOf)
        );
    }

    /// <summary>As <see cref="Pairwise(ReadOnlySpan{int}, ReadOnlySpan{int})"/>, but of pairs across files only.</summary>
    /// <param name="predicted">For each record its cluster.</param>
    /// <param name="truth">For each record its true entity; negative when unknown.</param>
    /// <param name="across">For each record its file; pairs of one file do not count.</param>
    public static Agreement Pairwise(int[] predicted, int[] truth, int[] across)
    {
        var all = Pairwise(predicted, truth);
        var within = across
            .Distinct()
            .Select(file => Pairwise(predicted, OnlyOf(truth, across, file)))
            .ToList();
        return new(
            all.Correct - within.Sum(w => w.Correct),
            all.Found - within.Sum(w => w.Found),
            all.True - within.Sum(w => w.True)
        );
    }

    private static int[] OnlyOf(int[] truth, int[] across, int file)
    {
        int[] own = [.. truth];
        for (var i = 0; i < own.Length; i++)
            own[i] = across[i] == file ? own[i] : -1;
        return own;
    }

    /// <summary>Whole clusters that are exactly one whole entity, records alone included.</summary>
    /// <param name="predicted">For each record its cluster.</param>
    /// <param name="truth">For each record its true entity; negative when unknown.</param>
    public static Agreement Clusters(ReadOnlySpan<int> predicted, ReadOnlySpan<int> truth)
    {
        var (clusters, entities, both) = Sizes(predicted, truth);
        var exact = both.Count(b =>
            clusters[b.Key.Cluster] == b.Value && entities[b.Key.Entity] == b.Value
        );
        return new(exact, clusters.Count, entities.Count);
    }

    /// <summary>Links at or above a threshold, before clustering; missed pairs, blocking's included, count against recall.</summary>
    /// <param name="pairs">Scored pairs.</param>
    /// <param name="truth">For each record its true entity; negative when unknown.</param>
    /// <param name="threshold">Match weight, bits.</param>
    /// <param name="across">For each record its file, when only pairs of different files count; else null.</param>
    public static Agreement Links(
        IEnumerable<ScoredPair> pairs,
        ReadOnlySpan<int> truth,
        double threshold,
        int[]? across = null
    )
    {
        var total = Pairwise(truth, truth).True;
        if (across is not null)
            total -= Within(truth, across);
        long correct = 0,
            found = 0;
        foreach (var pair in pairs)
        {
            if (pair.Weight < threshold || truth[pair.Left] < 0 || truth[pair.Right] < 0)
                continue;
            found++;
            correct += truth[pair.Left] == truth[pair.Right] ? 1 : 0;
        }
        return new(correct, found, total);
    }

    private static long Within(ReadOnlySpan<int> truth, int[] across)
    {
        var sizes = new Dictionary<(int, int), long>();
        for (var i = 0; i < truth.Length; i++)
        {
            if (truth[i] >= 0)
                CollectionsMarshal.GetValueRefOrAddDefault(sizes, (truth[i], across[i]), out _)++;
        }
        return sizes.Values.Sum(PairsOf);
    }

    private static (
        Dictionary<int, long> Clusters,
        Dictionary<int, long> Entities,
        Dictionary<(int Cluster, int Entity), long> Both
    ) Sizes(ReadOnlySpan<int> predicted, ReadOnlySpan<int> truth)
    {
        if (predicted.Length != truth.Length)
            throw new ArgumentException(
                "Predicted and truth speak of different numbers of records"
            );
        var (clusters, entities) = (new Dictionary<int, long>(), new Dictionary<int, long>());
        var both = new Dictionary<(int Cluster, int Entity), long>();
        for (var i = 0; i < truth.Length; i++)
        {
            if (truth[i] < 0)
                continue;
            CollectionsMarshal.GetValueRefOrAddDefault(clusters, predicted[i], out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(entities, truth[i], out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(both, (predicted[i], truth[i]), out _)++;
        }
        return (clusters, entities, both);
    }

    private static long PairsOf(long size) => size * (size - 1) / 2;
}
