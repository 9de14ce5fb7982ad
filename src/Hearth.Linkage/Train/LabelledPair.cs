namespace Hearth.Linkage.Train;

/// <summary>A pair of records that someone who knows has judged.</summary>
/// <param name="Left">A record's number.</param>
/// <param name="Right">Another's.</param>
/// <param name="IsMatch">Whether both are one person's.</param>
/// <param name="Stands">
/// How many pairs it stands for: pairs in its stratum over pairs judged there, when it was drawn at random; 1 when it was
/// looked at for its own sake. Labels chosen for being doubtful, taken alone, teach what doubtful pairs are like.
/// </param>
public readonly record struct LabelledPair(int Left, int Right, bool IsMatch, double Stands = 1);

/// <summary>How labels are weighed against what was learned without them.</summary>
public sealed record LabelSettings
{
    /// <summary>
    /// How many labelled pairs what was learned without labels is worth, for each comparison. With as many labels both
    /// count alike; with none the model stays; with ten times as many the labels have it.
    /// </summary>
    public double PriorPairs { get; init; } = 100;

    /// <summary>
    /// Learn u from the labelled non-matches too. Only for labels drawn at random from all pairs: non-matches that blocking
    /// found agree on something, which strangers do not.
    /// </summary>
    public bool LearnU { get; init; }
}
