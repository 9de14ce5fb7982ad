using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Sharing.Objections;

/// <summary>What was decided.</summary>
public enum ObjectionAnswer
{
    Waiting,

    /// <summary>It is not shared so any more.</summary>
    Upheld,

    /// <summary>There are compelling grounds to go on (UK GDPR Article 21(1)).</summary>
    NotUpheld,
}

/// <summary>Somebody of a family objects to something being shared; the information-governance officer decides, with reasons.</summary>
public sealed class SharingObjection
{
    public Guid Id { get; set; }
    public FamilyId FamilyId { get; set; }
    public PersonId PersonId { get; set; }

    /// <summary>What they do not want shared, and why, in their words.</summary>
    [Encrypted]
    public string About { get; set; } = "";

    /// <summary>With which agency; null: with any.</summary>
    public string? AgencyId { get; set; }
    public DateOnly On { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public ObjectionAnswer Answer { get; set; }

    [Encrypted]
    public string? Why { get; set; }
    public DateTime? DecidedAt { get; set; }
    public string? DecidedBy { get; set; }
    public int Version { get; set; }

    public string Subject => $"family:{FamilyId}";
}
