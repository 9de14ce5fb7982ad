namespace Hearth.Core.Partners;

/// <summary>
/// Who processes shared information for an agency under a contract, and on what terms (UK GDPR, Article 28; AG-8).
/// </summary>
public sealed class Processor
{
    public Guid Id { get; set; }

    /// <summary>The controller whose processor it is.</summary>
    public string AgencyId { get; set; } = "";
    public string Name { get; set; } = "";
    public ProcessorService Service { get; set; }
    public string Contract { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly? Until { get; set; }

    /// <summary>What Article 28(3) asks the contract to say, or where it is to be read.</summary>
    public string Terms { get; set; } = "";

    /// <summary>Where the information is held; outside the United Kingdom a transfer needs its own ground.</summary>
    public string HeldIn { get; set; } = "";
    public DateTime RecordedAt { get; set; }
    public int Version { get; set; }

    /// <summary>As people write it; anything else counts as elsewhere.</summary>
    public bool IsInUnitedKingdom =>
        HeldIn.Trim().ToUpperInvariant()
            is "UNITED KINGDOM"
                or "THE UNITED KINGDOM"
                or "UK"
                or "GREAT BRITAIN"
                or "ENGLAND"
                or "SCOTLAND"
                or "WALES"
                or "NORTHERN IRELAND";
}

public enum ProcessorService
{
    CaseManagement,
    Cloud,
    Messaging,
    ContactCentre,
    Other,
}
