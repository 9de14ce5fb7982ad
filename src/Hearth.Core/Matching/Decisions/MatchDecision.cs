using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Matching.Decisions;

/// <summary>
/// What somebody has decided about who is who and who belongs to whom. Every later run respects it until it is undone; it is
/// never deleted. It speaks of identities, not of persons: so it means the same after any merge, split or new return, and an
/// identity that no record names any more has no influence through it.
/// </summary>
public sealed class MatchDecision
{
    public Guid Id { get; set; }
    public DecisionKind Kind { get; set; }

    [Encrypted]
    public string Reason { get; set; } = "";
    public string DecidedBy { get; set; } = "";
    public DateTime DecidedAt { get; set; }
    public string? UndoneBy { get; set; }
    public DateTime? UndoneAt { get; set; }

    [Encrypted]
    public string? UndoneBecause { get; set; }

    /// <summary>Of a birth: what the child is called.</summary>
    public string? Forename { get; set; }
    public DateOnly? BirthDate { get; set; }
    public string? Sex { get; set; }
    public List<DecidedIdentity> Identities { get; set; } = [];
    public int Version { get; set; }

    public bool Stands => UndoneAt is null;

    public IEnumerable<long> Left => Identities.Where(i => !i.Right).Select(i => i.IdentityId);
    public IEnumerable<long> Right => Identities.Where(i => i.Right).Select(i => i.IdentityId);
}

/// <summary>An identity a decision speaks of, and the person it was linked to when it was made.</summary>
public sealed class DecidedIdentity
{
    public Guid DecisionId { get; set; }
    public long IdentityId { get; set; }

    /// <summary>On the right side of the decision; else on the left.</summary>
    public bool Right { get; set; }
    public PersonId? PersonThen { get; set; }
}

public enum DecisionKind
{
    /// <summary>All identities, left and right, are one person.</summary>
    SamePerson,

    /// <summary>No identity on the left is the person of one on the right.</summary>
    DifferentPersons,

    /// <summary>The person on the left brings up the child on the right.</summary>
    ParentOf,
    PartnerOf,
    SiblingOf,

    /// <summary>The person on the left is of no family of those on the right.</summary>
    NotOneFamily,

    /// <summary>The expected child on the left has been born.</summary>
    Born,
}
