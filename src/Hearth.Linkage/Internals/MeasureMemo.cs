using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

/// <summary>
/// A measure of two values of one column, remembered: several levels ask for the same one, and where a
/// comparison looks at more columns the same two values come again with others beside them.
/// </summary>
internal sealed class MeasureMemo(Column column, Func<string, string, double> compute)
{
    private readonly PairPlaces places = new(column.Distinct, most: 1 << 13);
    private readonly ulong[] pairs = new ulong[PairPlaces.Count(column.Distinct, most: 1 << 13)];
    private readonly double[] measures = new double[
        PairPlaces.Count(column.Distinct, most: 1 << 13)
    ];

    /// <summary>NaN when either is null.</summary>
    public double Of(int left, int right)
    {
        if (left < 0 || right < 0)
            return double.NaN;
        var pair = PairPlaces.Key(left, right);
        var place = places.Of(pair);
        if (pairs[place] == pair)
            return measures[place];
        pairs[place] = pair;
        return measures[place] = compute(column.Text(left), column.Text(right));
    }
}
