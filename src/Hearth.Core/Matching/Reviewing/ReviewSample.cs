namespace Hearth.Core.Matching.Reviewing;

/// <summary>Pairs drawn at random within strata of match weight, to estimate precision and recall by.</summary>
public sealed class ReviewSample
{
    public int No { get; set; }

    /// <summary>The run it measures.</summary>
    public int RunNo { get; set; }
    public DateTime DrawnAt { get; set; }
    public string DrawnBy { get; set; } = "";

    /// <summary>JSON: each stratum as <see cref="Stratum"/>.</summary>
    public string Strata { get; set; } = "[]";
}

/// <summary>One pair of a sample, in the order it was drawn within its stratum.</summary>
public sealed class SampledPair
{
    public int SampleNo { get; set; }
    public int Stratum { get; set; }
    public int Place { get; set; }
    public long LeftIdentity { get; set; }
    public long RightIdentity { get; set; }
}

/// <summary>Pairs of one range of match weights, together or not.</summary>
/// <param name="Together">Whether the run took them for one person.</param>
/// <param name="From">Match weight in bits; null when there is no lower end.</param>
/// <param name="To">Below this; null when there is no upper end.</param>
/// <param name="Pairs">How many the run holds.</param>
/// <param name="Drawn">How many were drawn.</param>
public sealed record Stratum(bool Together, double? From, double? To, long Pairs, int Drawn)
{
    public bool Holds(bool together, double weight) =>
        together == Together && !(weight < From) && !(weight >= To);
}
