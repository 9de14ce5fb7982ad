namespace Hearth.Linkage.Internals;

internal static class TotalPairs
{
    /// <summary>How many pairs of records there are, of different sources where linking goes across them.</summary>
    public static double Of(int records, int[]? sources)
    {
        var all = Two(records);
        return sources is null ? all : all - sources.GroupBy(s => s).Sum(g => Two(g.Count()));
    }

    private static double Two(double records) => records * (records - 1) / 2;
}
