using Hearth.Core.Data.Protection;

namespace Hearth.Core.Cases.Supervision;

/// <summary>
/// A manager looked over the work with a family: what was considered, which way it goes on and when it is looked at again. What
/// was recorded by mistake is struck out and stays readable.
/// </summary>
public sealed class SupervisionEntry
{
    public Guid Id { get; set; }
    public CaseId CaseId { get; set; }
    public DateOnly On { get; set; }

    [Encrypted]
    public string Considered { get; set; } = "";

    /// <summary>What the manager directs.</summary>
    [Encrypted]
    public string Direction { get; set; } = "";

    /// <summary>The day by which it is looked at again.</summary>
    public DateOnly NextBy { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public DateTime? StruckAt { get; set; }
    public string? StruckBy { get; set; }

    [Encrypted]
    public string? WhyStruck { get; set; }
    public int Version { get; set; }
}

/// <summary>Something a manager asked to be done.</summary>
public sealed class SupervisionAction
{
    public Guid Id { get; set; }
    public Guid EntryId { get; set; }
    public CaseId CaseId { get; set; }

    [Encrypted]
    public string What { get; set; } = "";
    public DateOnly Due { get; set; }
    public DateOnly? DoneOn { get; set; }
    public string? DoneBy { get; set; }

    /// <summary>What came of it.</summary>
    [Encrypted]
    public string? Outcome { get; set; }
    public int Version { get; set; }
}
