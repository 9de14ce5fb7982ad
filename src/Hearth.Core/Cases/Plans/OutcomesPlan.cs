using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Cases.Plans;

/// <summary>The family agreement and outcomes plan of a case: when it is looked at again, and which edition it is.</summary>
public sealed class OutcomesPlan
{
    public Guid Id { get; set; }
    public CaseId CaseId { get; set; }
    public DateOnly StartedOn { get; set; }

    /// <summary>Goes up by one with every goal and action that comes, changes or goes: whoever agreed, agreed to one of them.</summary>
    public int Edition { get; set; } = 1;

    /// <summary>The day by which it is looked at again.</summary>
    public DateOnly ReviewBy { get; set; }
    public int Version { get; set; }
}

/// <summary>The plan was looked at again with the family.</summary>
public sealed class PlanReview
{
    public Guid Id { get; set; }
    public CaseId CaseId { get; set; }
    public DateOnly On { get; set; }
    public DateOnly NextBy { get; set; }

    /// <summary>What was found.</summary>
    [Encrypted]
    public string Found { get; set; } = "";
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
}

/// <summary>Somebody of the family agrees to the plan as it stood, or does not; both stand side by side.</summary>
public sealed class PlanAgreement
{
    public Guid Id { get; set; }
    public CaseId CaseId { get; set; }
    public PersonId PersonId { get; set; }
    public bool Agrees { get; set; }
    public DateOnly On { get; set; }

    /// <summary>In their own words.</summary>
    [Encrypted]
    public string? Says { get; set; }
    public int Edition { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
}

/// <summary>The plan holds nothing for a member, and why: nobody is left out without a word.</summary>
public sealed class NothingNeeded
{
    public Guid Id { get; set; }
    public CaseId CaseId { get; set; }
    public PersonId PersonId { get; set; }

    [Encrypted]
    public string Why { get; set; } = "";
    public DateOnly On { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
}
