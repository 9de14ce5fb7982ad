namespace Hearth.Core.People;

/// <summary>A family: dependent children (or an expected one) with those who bring them up, wherever they live.</summary>
public sealed class Family
{
    public FamilyId Id { get; set; }
    public string Name { get; set; } = "";
    public string? Locality { get; set; }
    public int CreatedRun { get; set; }
    public int? EndedRun { get; set; }
    public FamilyId? MergedInto { get; set; }
    public int Version { get; set; }
}
