using Hearth.Rules.Dates;

namespace Hearth.Rules.Frameworks;

/// <summary>Where a rule comes from, and what of it is doubtful.</summary>
public sealed record Authority(string Title, string? Doubt);

/// <summary>Who must be in a family for a framework to be about it.</summary>
public enum MustInclude
{
    /// <summary>A dependent child.</summary>
    DependentChild,

    /// <summary>A dependent child, or one that is expected.</summary>
    DependentOrExpectedChild,
}

/// <summary>One version of a programme's criteria: a dated, cited file, decided from and never changed once released.</summary>
/// <param name="Id">The framework: <c>troubled-families</c>.</param>
/// <param name="Version">The month it came into force: <c>2015-04</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="InForce">The days it is, or was, in force.</param>
/// <param name="Authority">The documents it is taken from.</param>
/// <param name="Lag">How long a return goes on speaking for the present.</param>
/// <param name="MustInclude">Who must be in the family.</param>
/// <param name="EligibleWhen">How many problems are needed.</param>
/// <param name="ElsewhereCountsOnce">
/// A parent who lives elsewhere may account for only one of the problems the family is found by.
/// </param>
/// <param name="Headlines">The problems.</param>
/// <param name="File">The file it was read from.</param>
public sealed record Framework(
    string Id,
    string Version,
    string Name,
    DateSpan InForce,
    IReadOnlyList<Authority> Authority,
    Period Lag,
    MustInclude MustInclude,
    FamilyRule EligibleWhen,
    bool ElsewhereCountsOnce,
    IReadOnlyList<Headline> Headlines,
    string File
)
{
    /// <summary>Id and version: <c>troubled-families/2015-04</c>.</summary>
    public string Key => $"{Id}/{Version}";

    /// <summary>Every indicator with its headline.</summary>
    public IEnumerable<(Headline Headline, Indicator Indicator)> Indicators =>
        Headlines.SelectMany(h => h.Indicators.Select(i => (h, i)));
}
