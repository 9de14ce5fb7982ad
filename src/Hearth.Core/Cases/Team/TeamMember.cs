using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Cases.Team;

/// <summary>How somebody stands to the team around a family.</summary>
public enum TeamState
{
    /// <summary>Asked, and has not answered. Nothing of the family is open to them yet.</summary>
    Invited,

    /// <summary>Works in the team.</summary>
    Accepted,

    /// <summary>Said no, or was asked by mistake.</summary>
    Declined,

    /// <summary>Was in the team.</summary>
    Left,
}

/// <summary>
/// Somebody who is asked into the team around a family. Only when they accept is it recorded that they work with the family
/// (<c>Sharing/Involvements</c>), and only then may they know of it.
/// </summary>
public sealed class TeamMember
{
    public Guid Id { get; set; }
    public CaseId CaseId { get; set; }

    /// <summary>With one member of the family; null: with all.</summary>
    public PersonId? PersonId { get; set; }
    public string AgencyId { get; set; } = "";

    /// <summary>Their account here, where they have one.</summary>
    public Guid? UserId { get; set; }

    [Encrypted]
    public string Worker { get; set; } = "";

    /// <summary>Their part in the team, such as health visitor.</summary>
    public string WorksAs { get; set; } = "";

    [Encrypted]
    public string? Email { get; set; }

    [Encrypted]
    public string? Phone { get; set; }
    public TeamState State { get; set; }
    public DateOnly InvitedOn { get; set; }
    public string InvitedBy { get; set; } = "";
    public DateOnly? AnsweredOn { get; set; }
    public DateOnly? LeftOn { get; set; }

    /// <summary>Why they said no, or left.</summary>
    [Encrypted]
    public string? Why { get; set; }

    /// <summary>By which they may know of the family.</summary>
    public Guid? InvolvementId { get; set; }
    public int Version { get; set; }
}
