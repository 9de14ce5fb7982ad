using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Access.NeedToKnow;

/// <summary>Somebody opened a family they do not work with, because it could not wait.</summary>
public sealed class EmergencyAccess
{
    public Guid Id { get; set; }
    public FamilyId FamilyId { get; set; }
    public Guid UserId { get; set; }
    public string AgencyId { get; set; } = "";

    [Encrypted]
    public string Reason { get; set; } = "";
    public DateTime From { get; set; }
    public DateTime Until { get; set; }

    /// <summary>The working day by whose end it is to be reviewed.</summary>
    public DateOnly ReviewBy { get; set; }
    public DateTime? ReviewedAt { get; set; }
    public string? ReviewedBy { get; set; }
    public bool? WasRight { get; set; }

    [Encrypted]
    public string? Finding { get; set; }
    public int Version { get; set; }

    public string Subject => $"family:{FamilyId}";
}
