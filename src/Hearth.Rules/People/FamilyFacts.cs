using Hearth.Rules.Facts;

namespace Hearth.Rules.People;

/// <summary>A family's members and what is recorded of the family as a whole, such as a nomination.</summary>
public sealed record FamilyFacts(
    string Id,
    IReadOnlyList<PersonFacts> Members,
    IReadOnlyList<Evidence> OfFamily
)
{
    /// <summary>Everything recorded of the family and of each member.</summary>
    public IReadOnlyList<Evidence> All => [.. OfFamily, .. Members.SelectMany(m => m.Facts)];
}
