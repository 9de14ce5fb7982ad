namespace Hearth.Rules.Sharing;

/// <summary>A legal power to share, and between whom.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What a page calls it.</param>
/// <param name="Authority">The statute.</param>
/// <param name="SpecifiedPersons">Both ends must be specified persons.</param>
/// <param name="Never">Kinds of agency that can be neither end.</param>
/// <param name="From">Kinds that may disclose by it; none: any.</param>
/// <param name="To">Kinds that may receive by it; none: any.</param>
/// <param name="Conditions">What the sharing must do, where the statute says so.</param>
/// <param name="Doubt">What is to be confirmed.</param>
public sealed record Gateway(
    string Id,
    string Name,
    string Authority,
    bool SpecifiedPersons,
    IReadOnlyList<AgencyKind> Never,
    IReadOnlyList<AgencyKind> From,
    IReadOnlyList<AgencyKind> To,
    IReadOnlyList<string> Conditions,
    string? Doubt
)
{
    /// <summary>Why it does not reach from the one to the other; null when it does.</summary>
    public string? WhyNot(Party from, Party to)
    {
        foreach (var end in (Party[])[from, to])
        {
            if (Never.Contains(end.Kind))
                return $"{end.Name} is {Words.Spoken(end.Kind)}, which {Name} never reaches";
            if (SpecifiedPersons && !end.SpecifiedPerson)
                return $"{end.Name} is no specified person of {Name}";
        }
        return From.Count > 0 && !From.Contains(from.Kind)
                ? $"{Name} is not for disclosures by {from.Name}"
            : To.Count > 0 && !To.Contains(to.Kind) ? $"{Name} is not for disclosures to {to.Name}"
            : null;
    }
}
