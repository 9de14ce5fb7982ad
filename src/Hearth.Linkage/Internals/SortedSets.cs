namespace Hearth.Linkage.Internals;

internal static class SortedSets
{
    /// <summary>How many members two ascending lists share.</summary>
    public static int Common(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        int l = 0,
            r = 0,
            common = 0;
        while (l < left.Length && r < right.Length)
        {
            var order = left[l].CompareTo(right[r]);
            if (order == 0)
                common++;
            if (order <= 0)
                l++;
            if (order >= 0)
                r++;
        }
        return common;
    }

    /// <summary>The share of both lists' different members that they have in common.</summary>
    public static double Jaccard(int[] left, int[] right)
    {
        var common = Common(left, right);
        return (double)common / (left.Length + right.Length - common);
    }

    /// <summary>What both have in common against the geometric mean of their sizes.</summary>
    public static double Cosine(int[] left, int[] right) =>
        Common(left, right) / Math.Sqrt((double)left.Length * right.Length);
}
