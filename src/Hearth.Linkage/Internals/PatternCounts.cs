using System.Runtime.InteropServices;

namespace Hearth.Linkage.Internals;

/// <summary>How many pairs took each pattern: all that training needs to know of them.</summary>
internal sealed class PatternCounts(long patterns)
{
    private const long Dense = 1 << 20;
    private readonly long[]? dense = patterns <= Dense ? new long[patterns] : null;
    private readonly Dictionary<long, long> sparse = [];

    public void Add(long pattern, long count = 1)
    {
        if (dense is not null)
            dense[pattern] += count;
        else
            CollectionsMarshal.GetValueRefOrAddDefault(sparse, pattern, out _) += count;
    }

    /// <summary>The counts of all workers, by ascending pattern so that sums come out the same in every run.</summary>
    public static (long Pattern, long Count)[] Sum(IReadOnlyList<PatternCounts> parts)
    {
        var all = new Dictionary<long, long>();
        foreach (var (pattern, count) in parts.SelectMany(p => p.NotZero()))
            CollectionsMarshal.GetValueRefOrAddDefault(all, pattern, out _) += count;
        return [.. all.OrderBy(p => p.Key).Select(p => (p.Key, p.Value))];
    }

    private IEnumerable<(long Pattern, long Count)> NotZero()
    {
        if (dense is null)
        {
            foreach (var (pattern, count) in sparse)
                yield return (pattern, count);
            yield break;
        }
        for (var pattern = 0; pattern < dense.Length; pattern++)
        {
            if (dense[pattern] != 0)
                yield return (pattern, dense[pattern]);
        }
    }
}
