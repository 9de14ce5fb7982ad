namespace Hearth.Rules.Sharing;

/// <summary>What is signed on a day: the agencies and the agreements, as they stand.</summary>
/// <param name="Words">The vocabulary.</param>
/// <param name="Day">The day.</param>
/// <param name="Parties">Agencies by id.</param>
/// <param name="Agreements">Agreements, whatever their dates.</param>
public sealed record SharingState(
    SharingVocabulary Words,
    DateOnly Day,
    IReadOnlyDictionary<string, Party> Parties,
    IReadOnlyList<Agreement> Agreements
);
