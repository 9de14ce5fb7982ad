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
}
