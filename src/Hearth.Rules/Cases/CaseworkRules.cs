using Hearth.Rules.Dates;

namespace Hearth.Rules.Cases;

/// <summary>What a marker does besides being shown.</summary>
public enum MarkerDoes
{
    /// <summary>It is shown.</summary>
    Tell,

    /// <summary>It is shown as a warning.</summary>
    Warn,

    /// <summary>Where somebody lives is shown only to those named on it.</summary>
    HideAddress,

    /// <summary>Whoever writes a message is told first.</summary>
    Format,
}

/// <summary>A kind of marker that follows a family wherever it appears.</summary>
/// <param name="Id">Stable, for the record.</param>
/// <param name="Name">As a page says it.</param>
/// <param name="Asks">What is to be written with it.</param>
/// <param name="SeenBy">The kind of information its reader may see; null: whoever may know of the family.</param>
/// <param name="ReviewEvery">How long it stands before it is looked at again, at most.</param>
/// <param name="Does">What it does.</param>
/// <param name="Tells">Whether the person is told of it, unless there is a reason.</param>
/// <param name="Doubt">What is to be confirmed.</param>
public sealed record MarkerKind(
    string Id,
    string Name,
    string Asks,
    string? SeenBy,
    Period ReviewEvery,
    MarkerDoes Does,
    bool Tells,
    string? Doubt
);

/// <summary>Rules of everyday casework.</summary>
/// <param name="Version">The file's version.</param>
/// <param name="MostMegabytes">The largest file that goes with a note, in megabytes of 1,048,576 bytes.</param>
/// <param name="MostPerNote">How many files one note holds.</param>
/// <param name="SuperviseEvery">How often a manager looks over the work with a family, at the latest.</param>
/// <param name="Markers">Kinds of markers.</param>
public sealed record CaseworkRules(
    string Version,
    int MostMegabytes,
    int MostPerNote,
    Period SuperviseEvery,
    IReadOnlyDictionary<string, MarkerKind> Markers
);
