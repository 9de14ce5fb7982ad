using System.Collections;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Internals;

/// <summary>Pairs as the pieces of work left them, read as one list.</summary>
internal sealed class ScoredParts : IReadOnlyList<ScoredPair>
{
    private readonly ScoredPair[][] parts;
    private readonly int[] starts;

    public ScoredParts(IEnumerable<ScoredPair[]> pieces)
    {
        parts = [.. pieces.Where(p => p.Length > 0)];
        starts = new int[parts.Length];
        foreach (var (part, place) in parts.Select((p, i) => (p, i)))
        {
            starts[place] = Count;
            Count = checked(Count + part.Length);
        }
    }

    public int Count { get; }

    public ScoredPair this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var place = Array.BinarySearch(starts, index);
            place = place < 0 ? ~place - 1 : place;
            return parts[place][index - starts[place]];
        }
    }

    public IEnumerator<ScoredPair> GetEnumerator()
    {
        foreach (var part in parts)
        {
            foreach (var pair in part)
                yield return pair;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
