using Hearth.Rules.Dates;

namespace Hearth.Rules.Cases;

/// <summary>What information is used for when a family is supported, and by what right (requirement SU-2).</summary>
/// <param name="Id">Stable, for the record.</param>
/// <param name="Name">As a page says it.</param>
/// <param name="Says">What a family is told of it.</param>
/// <param name="AsksConsent">Whether consent is the basis; else it is the public task, and the record says so.</param>
/// <param name="Lasts">How long a consent lasts; null where none is asked.</param>
/// <param name="AskAgainBefore">How long before its end it is asked for again.</param>
/// <param name="Doubt">What is to be confirmed.</param>
public sealed record SupportPurpose(
    string Id,
    string Name,
    string Says,
    bool AsksConsent,
    Period? Lasts,
    Period? AskAgainBefore,
    string? Doubt
);

/// <summary>Rules of agreeing, consenting and closing.</summary>
/// <param name="Version">The file's version.</param>
/// <param name="Purposes">What information is used for.</param>
/// <param name="ParentBelow">Below this age in years a parent consents.</param>
/// <param name="OwnFrom">From this age somebody consents alone; between the two, a child who understands, or a parent.</param>
/// <param name="ReopenWithin">How long after closing support is opened again rather than anew.</param>
/// <param name="AnswerBefore">How long before support opened a family may have answered that they want it.</param>
public sealed record SupportRules(
    string Version,
    IReadOnlyDictionary<string, SupportPurpose> Purposes,
    int ParentBelow,
    int OwnFrom,
    Period ReopenWithin,
    Period AnswerBefore
);
