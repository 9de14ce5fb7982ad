namespace Hearth.Rules.Sharing;

/// <summary>What is signed: the agencies and the agreements, as they stand.</summary>
public sealed record SharingState(
    SharingVocabulary Words,
    IReadOnlyDictionary<string, Agency> Agencies,
    IReadOnlyList<Agreement> Agreements
);
