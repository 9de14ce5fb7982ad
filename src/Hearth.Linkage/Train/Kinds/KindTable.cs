namespace Hearth.Linkage.Train;

/// <summary>The probabilities of one comparison's levels, shared by the kinds that use it.</summary>
internal sealed class KindTable
{
    private readonly double[] start;
    private readonly double hold;

    /// <param name="comparison">The comparison's place in the model.</param>
    /// <param name="start">What is thought of its levels before any pair is seen.</param>
    /// <param name="hold">How many pairs that counts for; without end where it is not to be learned.</param>
    public KindTable(int comparison, double[] start, double hold)
    {
        Comparison = comparison;
        this.start = start;
        this.hold = hold;
        Levels = start;
    }

    public int Comparison { get; }

    public double[] Levels { get; private set; }

    /// <summary>Whether pairs change it.</summary>
    public bool Learned => !double.IsPositiveInfinity(hold);

    public void Learn(double[] counted, bool[] isNull)
    {
        var total = hold;
        for (var l = 0; l < counted.Length; l++)
            total += isNull[l] ? 0 : counted[l];
        var learned = new double[counted.Length];
        for (var l = 0; l < learned.Length; l++)
            learned[l] = isNull[l] ? 1 : (counted[l] + (hold * start[l])) / total;
        Levels = learned;
    }
}
