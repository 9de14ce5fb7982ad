using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Access.NeedToKnow;

/// <summary>Why a family opens only by name.</summary>
public enum SealReason
{
    /// <summary>A member works for one of the agencies.</summary>
    Staff,

    /// <summary>Somebody would be in danger if it were known where they are.</summary>
    Danger,

    /// <summary>Somebody who might open it has a conflict of interest.</summary>
    Conflict,
}

/// <summary>A family that nobody may know of but those named.</summary>
public sealed class FamilySeal
{
    public Guid Id { get; set; }
    public FamilyId FamilyId { get; set; }
    public SealReason Reason { get; set; }

    [Encrypted]
    public string Note { get; set; } = "";
    public DateTime SealedAt { get; set; }
    public string SealedBy { get; set; } = "";
    public DateTime? LiftedAt { get; set; }
    public string? LiftedBy { get; set; }

    [Encrypted]
    public string? LiftedBecause { get; set; }
    public List<FamilySealName> Names { get; set; } = [];
    public int Version { get; set; }

    public string Subject => $"family:{FamilyId}";
}

/// <summary>Somebody who may open a sealed family, as far as their role goes.</summary>
public sealed class FamilySealName
{
    public Guid SealId { get; set; }
    public Guid UserId { get; set; }
}
