namespace Hearth.Linkage.Lookup;

/// <summary>A record that may be of the person looked up.</summary>
/// <param name="Record">Its number in the table.</param>
/// <param name="Weight">Match weight, in bits.</param>
/// <param name="Pattern">Which level each comparison took: see <see cref="Linker.LevelsOf"/>.</param>
public readonly record struct FoundRecord(int Record, double Weight, long Pattern);

/// <summary>What a look-up found.</summary>
/// <param name="Records">At or above the threshold, strongest first; of equal weight, lowest record first.</param>
/// <param name="Compared">How many records blocking found.</param>
/// <param name="LeftOut">Names of the rules by which the record would meet more records than the limit, and so met none.</param>
public sealed record LookupResult(
    IReadOnlyList<FoundRecord> Records,
    int Compared,
    IReadOnlyList<string> LeftOut
);
