using Hearth.Core.Access;
using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Eligibility;

/// <summary>A family on a list. Nothing counts as identified until a named person confirms it (requirement ID-6).</summary>
public sealed class ListEntry
{
    public ListId ListId { get; set; }
    public FamilyId FamilyId { get; set; }
    public int Rank { get; set; }

    /// <summary>The three inputs to priority, kept apart: how many problems, degree of concern, reactive cost in pence.</summary>
    public int Problems { get; set; }
    public int Concern { get; set; }
    public long ReactiveCostPence { get; set; }

    /// <summary>How the family came to the list: data, an agency's nomination, or its own request.</summary>
    public EntryRoute Route { get; set; }
    public EntryStatus Status { get; set; }
    public string? DecidedBy { get; set; }
    public DateTime? DecidedAt { get; set; }

    [Encrypted]
    public string? Reason { get; set; }
    public int Version { get; set; }

    internal void Decide(EntryStatus status, Actor actor, string? reason, DateTime at)
    {
        Status = status;
        DecidedBy = actor.UserId;
        DecidedAt = at;
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
    }
}

public enum EntryStatus
{
    Proposed,
    Confirmed,
    Declined,
}

public enum EntryRoute
{
    Data,
    Nomination,
    OwnRequest,
}
