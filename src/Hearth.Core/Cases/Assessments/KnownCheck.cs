using Hearth.Core.People;

namespace Hearth.Core.Cases.Assessments;

/// <summary>What the family says of something an agency's record tells.</summary>
public enum CheckResult
{
    /// <summary>It is so.</summary>
    Confirmed,

    /// <summary>It is not so, or no longer: the agency that sent it is told (requirement MA-5).</summary>
    Wrong,
}

/// <summary>Something known before the first visit, gone through with the family.</summary>
public sealed class KnownCheck
{
    public Guid Id { get; set; }
    public Guid AssessmentId { get; set; }
    public CaseId CaseId { get; set; }
    public PersonId PersonId { get; set; }

    /// <summary>The record, and which of its facts, from 0.</summary>
    public long RecordId { get; set; }
    public int FactNo { get; set; }
    public CheckResult Result { get; set; }

    /// <summary>What was sent back to the agency, when it is wrong.</summary>
    public Guid? CorrectionId { get; set; }
    public DateTime CheckedAt { get; set; }
    public string CheckedBy { get; set; } = "";
    public int Version { get; set; }
}
