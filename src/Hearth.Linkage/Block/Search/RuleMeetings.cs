using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Block;

/// <summary>Whether a rule brings two records together, in a block that is not too large.</summary>
internal sealed class RuleMeetings
{
    private readonly KeyNumbers keyed;
    private readonly int[] sizes;
    private readonly int limit;

    public RuleMeetings(RecordTable table, BlockingRule rule, int maxBlock)
    {
        keyed = KeyNumbers.Of(table, rule);
        limit = rule.MaxBlock ?? maxBlock;
        sizes = new int[keyed.Distinct];
        Count(keyed.Keys, sizes);
        if (keyed.Against is null)
            return;
        var others = new int[keyed.Distinct];
        Count(keyed.Against, others);
        for (var key = 0; key < sizes.Length; key++)
            sizes[key] = Math.Max(sizes[key], others[key]);
    }

    public bool Holds(int left, int right) =>
        keyed.Against is null
            ? Meet(keyed.Keys[left], keyed.Keys[right])
            : Meet(keyed.Keys[left], keyed.Against[right])
                || Meet(keyed.Keys[right], keyed.Against[left]);

    private bool Meet(int one, int other) => one >= 0 && one == other && sizes[one] <= limit;

    private static void Count(int[] keys, int[] sizes)
    {
        foreach (var key in keys)
        {
            if (key >= 0)
                sizes[key]++;
        }
    }
}
