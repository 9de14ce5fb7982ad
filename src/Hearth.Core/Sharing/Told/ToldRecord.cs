using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Sharing.Told;

/// <summary>How a family was told.</summary>
public enum ToldHow
{
    Letter,
    LeafletHandedOver,
    InPerson,
    Telephone,
    Email,

    /// <summary>When somebody first spoke with them.</summary>
    FirstContact,
}

/// <summary>What members of a family were told of their information: when, how, by whom, by which notice (requirement SH-5).</summary>
public sealed class ToldRecord
{
    public Guid Id { get; set; }
    public FamilyId FamilyId { get; set; }

    /// <summary>The version they were given or told of.</summary>
    public Guid NoticeId { get; set; }
    public DateOnly On { get; set; }
    public ToldHow How { get; set; }

    /// <summary>Who told them.</summary>
    [Encrypted]
    public string ByWhom { get; set; } = "";

    /// <summary>Which of the five facts, as the rules name them, divided by commas.</summary>
    public string Facts { get; set; } = "";

    [Encrypted]
    public string? Note { get; set; }
    public List<ToldMember> Members { get; set; } = [];
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";

    /// <summary>Recorded by mistake: kept, and counting for nothing.</summary>
    public DateTime? StruckAt { get; set; }
    public string? StruckBy { get; set; }

    [Encrypted]
    public string? WhyStruck { get; set; }
    public int Version { get; set; }

    public string Subject => $"family:{FamilyId}";
}

/// <summary>Somebody who was told.</summary>
public sealed class ToldMember
{
    public Guid ToldId { get; set; }
    public PersonId PersonId { get; set; }
}
