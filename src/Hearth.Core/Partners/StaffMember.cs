using Hearth.Core.Data.Protection;

namespace Hearth.Core.Partners;

/// <summary>Someone who works with shared information at an agency, with or without an account of Hearth (AG-4, AG-7).</summary>
public sealed class StaffMember
{
    public Guid Id { get; set; }
    public string AgencyId { get; set; } = "";

    [Encrypted]
    public string FullName { get; set; } = "";

    [Encrypted]
    public string Email { get; set; } = "";

    /// <summary>What they do there: "family worker", "designated safeguarding lead".</summary>
    public string Post { get; set; } = "";

    /// <summary>Their account, if they have one.</summary>
    public Guid? UserId { get; set; }
    public DateOnly? TrainedOn { get; set; }
    public DateOnly? TrainingRunsOut { get; set; }
    public DateOnly? ConfidenceOn { get; set; }
    public DateOnly? ConfidenceRunsOut { get; set; }
    public DateTime AddedAt { get; set; }
    public DateOnly? LeftOn { get; set; }
    public int Version { get; set; }

    public string Subject => $"staff:{Id:D}";
}

/// <summary>What staff do again every so often.</summary>
public enum Undertaking
{
    Training,
    DutyOfConfidence,
}
