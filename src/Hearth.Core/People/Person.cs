using Hearth.Core.Sources;

namespace Hearth.Core.People;

/// <summary>A resolved person, with the values best supported by the identities linked to them.</summary>
public sealed class Person
{
    public PersonId Id { get; set; }
    public string? Forename { get; set; }
    public string? Surname { get; set; }
    public DateOnly? BirthDate { get; set; }
    public BirthAccuracy BirthAccuracy { get; set; }
    public DateOnly? ExpectedDate { get; set; }
    public DateOnly? DeathDate { get; set; }
    public string? Sex { get; set; }
    public string? Address { get; set; }
    public string? Postcode { get; set; }
    public string? Ethnicity { get; set; }

    /// <summary>Postcode district, the smallest area lists are filtered by.</summary>
    public string? Locality { get; set; }
    public int CreatedRun { get; set; }

    /// <summary>The last run that found this person; an earlier number than the latest run's means no record stands for them now.</summary>
    public int SeenRun { get; set; }
    public PersonId? MergedInto { get; set; }
    public int Version { get; set; }
}
