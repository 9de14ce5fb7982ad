namespace Hearth.Core.People.Following;

/// <summary>A part of a family that goes on by itself.</summary>
/// <param name="From">What it was a part of.</param>
/// <param name="Part">What it is now.</param>
/// <param name="SinceRun">The run that had made them one, where it was a family of its own before; null where it is a new one.</param>
internal sealed record PartedFamily(FamilyId From, FamilyId Part, int? SinceRun);
