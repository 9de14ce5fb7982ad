namespace Hearth.Linkage.Train;

/// <summary>A kind of pair while it is being learned.</summary>
/// <param name="Name">How explanations name it.</param>
/// <param name="IsMatch">Whether both records are of one person.</param>
/// <param name="Tables">The table of each comparison.</param>
internal sealed record KindSeed(string Name, bool IsMatch, KindTable[] Tables)
{
    /// <summary>
    /// Whether many of it are no candidates, so that a random draw tells of them. Of the rest blocking
    /// finds nearly all, and one drawn pair, which stands for hundreds, would only mislead.
    /// </summary>
    public bool IsCommon { get; init; }

    /// <summary>How many pairs it has now.</summary>
    public double Pairs { get; set; }

    /// <summary>It has at most so many pairs for each pair of another kind: births of twins are one in seventy.</summary>
    public (KindSeed Of, double Share)? AtMost { get; init; }

    public void Take(double pairs) =>
        Pairs = AtMost is var (other, share) ? Math.Min(pairs, share * other.Pairs) : pairs;
}
