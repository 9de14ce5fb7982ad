namespace Hearth.Linkage.Evaluate;

/// <summary>Pairs of about one match weight, of which a random few were judged.</summary>
/// <param name="Together">Whether matching took these pairs for one person.</param>
/// <param name="Pairs">How many pairs there are.</param>
/// <param name="Judged">How many of them were drawn at random and judged.</param>
/// <param name="Matches">How many of the judged are one person.</param>
public sealed record SampleStratum(bool Together, long Pairs, int Judged, int Matches);
