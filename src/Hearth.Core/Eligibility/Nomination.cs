using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Eligibility;

/// <summary>What a professional judges, or a family asks for itself: dated, with its rationale.</summary>
public sealed class Nomination
{
    public Guid Id { get; set; }
    public FamilyId FamilyId { get; set; }
    public PersonId? PersonId { get; set; }

    /// <summary>The criterion nominated under; null for a family's own request.</summary>
    public string? CriterionId { get; set; }
    public EntryRoute Route { get; set; }
    public string AgencyId { get; set; } = "";

    [Encrypted]
    public string By { get; set; } = "";
    public DateOnly Date { get; set; }

    [Encrypted]
    public string Rationale { get; set; } = "";
    public DateTime RecordedAt { get; set; }
}
