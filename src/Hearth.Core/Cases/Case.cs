using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Cases;

/// <summary>Why support ended.</summary>
public enum ClosingReason
{
    NeedsMet,
    SteppedUp,
    SteppedDown,
    SupportDeclined,
    ConsentWithdrawn,
    MovedAway,
    LostTouch,
    OpenedInError,

    /// <summary>Two families turned out to be one, and another support of it goes on: nobody chooses it, joining does.</summary>
    Joined,
}

/// <summary>
/// An episode of support of a whole family, from the day it opens to the day it closes. A family has one open at most, and its
/// episodes never overlap; but for those that were of two families before matching found them to be one (<see cref="Episodes"/>).
/// </summary>
public sealed class Case
{
    public CaseId Id { get; set; }
    public FamilyId FamilyId { get; set; }

    /// <summary>The contact at the front door that it came from.</summary>
    public Guid? ContactId { get; set; }

    /// <summary>The family's last episode before this one: who comes back is not new.</summary>
    public CaseId? EarlierId { get; set; }

    /// <summary>The level of need it was opened at, as the front door's rules name it.</summary>
    public string Level { get; set; } = "";
    public DateOnly OpenedOn { get; set; }
    public string OpenedBy { get; set; } = "";

    /// <summary>The last day of support; null while it goes on.</summary>
    public DateOnly? ClosedOn { get; set; }
    public ClosingReason? ClosedWhy { get; set; }
    public string? ClosedBy { get; set; }

    /// <summary>What changed, against how things were at the start.</summary>
    [Encrypted]
    public string? WhatChanged { get; set; }

    /// <summary>What comes next, and whom the family can turn to.</summary>
    [Encrypted]
    public string? WhatNext { get; set; }

    /// <summary>What the family says of the support.</summary>
    [Encrypted]
    public string? FamilySays { get; set; }

    /// <summary>Why it went on after it had ended.</summary>
    [Encrypted]
    public string? ReopenedWhy { get; set; }

    /// <summary>It was open when its family became one with another whose support was open too, and does not count as the one.</summary>
    public bool OpenBeside { get; set; }

    /// <summary>The support that goes on, where this one was joined to it.</summary>
    public CaseId? JoinedIntoId { get; set; }
    public int Version { get; set; }

    public bool IsOpen => ClosedOn is null;
    public string Subject => $"family:{FamilyId}";
}
