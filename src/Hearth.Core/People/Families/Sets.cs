namespace Hearth.Core.People.Families;

/// <summary>Disjoint sets of the numbers below a count.</summary>
internal sealed class Sets(int count)
{
    private readonly int[] parent = [.. Enumerable.Range(0, count)];

    public int Of(int item)
    {
        while (parent[item] != item)
            item = parent[item] = parent[parent[item]];
        return item;
    }

    /// <summary>The lower number stands for both: the outcome does not hang on the order of joining.</summary>
    public void Join(int one, int other)
    {
        (one, other) = (Of(one), Of(other));
        parent[Math.Max(one, other)] = Math.Min(one, other);
    }
}
