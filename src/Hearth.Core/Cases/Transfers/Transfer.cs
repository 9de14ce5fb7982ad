using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Cases.Transfers;

/// <summary>Which way.</summary>
public enum TransferWay
{
    Out,
    In,
}

/// <summary>A family's support passes to another council, or comes from one.</summary>
public sealed class Transfer
{
    public Guid Id { get; set; }
    public TransferWay Way { get; set; }

    /// <summary>Of one that goes out: the family and its case.</summary>
    public FamilyId? FamilyId { get; set; }
    public CaseId? CaseId { get; set; }

    /// <summary>Of one that comes in: what it is at the front door.</summary>
    public Guid? ContactId { get; set; }

    /// <summary>The council: of one that goes out, as the register of partners calls it; of one that comes in, its name.</summary>
    public string Council { get; set; } = "";

    /// <summary>Who there.</summary>
    [Encrypted]
    public string Who { get; set; } = "";
    public DateOnly On { get; set; }

    /// <summary>Of one that goes out: what was sent, as JSON, and nothing that was not.</summary>
    [Encrypted]
    public string? Pack { get; set; }

    /// <summary>The register's row of it.</summary>
    public Guid? DisclosureId { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";

    /// <summary>When the other council said that they have it.</summary>
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>Who there said so.</summary>
    [Encrypted]
    public string? ReceivedBy { get; set; }
    public int Version { get; set; }

    public string Subject => FamilyId is { } family ? $"family:{family}" : $"contact:{ContactId:D}";
}
