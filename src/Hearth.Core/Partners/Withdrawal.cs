namespace Hearth.Core.Partners;

/// <summary>An agency's written notice that it leaves (Shropshire agreement, §11).</summary>
public sealed class Withdrawal
{
    public Guid Id { get; set; }
    public string AgencyId { get; set; } = "";
    public DateOnly ReceivedOn { get; set; }

    /// <summary>From this day on the agency is not authorised.</summary>
    public DateOnly EndsOn { get; set; }

    /// <summary>Where the written notice is kept.</summary>
    public string Reference { get; set; } = "";
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public DateOnly? TakenBackOn { get; set; }

    /// <summary>When every partner was told that the authorisation had ended.</summary>
    public DateTime? EndToldAt { get; set; }
    public int Version { get; set; }
}
