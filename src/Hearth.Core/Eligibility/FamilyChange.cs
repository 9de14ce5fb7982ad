using Hearth.Core.People;

namespace Hearth.Core.Eligibility;

/// <summary>A family that joined, left or changed between two lists, and why in plain English.</summary>
public sealed record FamilyChange(FamilyId Family, IReadOnlyList<string> Why);
