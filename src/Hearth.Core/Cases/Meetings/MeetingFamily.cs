using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Cases.Meetings;

/// <summary>A family a meeting is about. The list of a complex meeting is kept here, and nowhere else: no message carries it.</summary>
public sealed class MeetingFamily
{
    public Guid Id { get; set; }
    public Guid MeetingId { get; set; }
    public FamilyId FamilyId { get; set; }
    public CaseId CaseId { get; set; }

    /// <summary>Why it is to be talked about.</summary>
    [Encrypted]
    public string? Why { get; set; }
    public DateTime PutOnAt { get; set; }
    public string PutOnBy { get; set; } = "";
    public DateTime? TakenOffAt { get; set; }

    [Encrypted]
    public string? TakenOffWhy { get; set; }
    public int Version { get; set; }

    public string Subject => $"family:{FamilyId}";
}

/// <summary>One thing on the agenda, and what was said about it.</summary>
public sealed class MeetingItem
{
    public Guid Id { get; set; }
    public Guid MeetingId { get; set; }

    /// <summary>The family it is about; null: about none.</summary>
    public FamilyId? FamilyId { get; set; }

    /// <summary>The standing item of the rules that it is; null: somebody put it on the agenda.</summary>
    public string? Standing { get; set; }
    public int Position { get; set; }

    [Encrypted]
    public string Title { get; set; } = "";

    /// <summary>The minutes of it.</summary>
    [Encrypted]
    public string? Said { get; set; }
    public string AddedBy { get; set; } = "";
    public int Version { get; set; }
}

/// <summary>What somebody knows and sends for a meeting to read.</summary>
public sealed class MeetingPaper
{
    public Guid Id { get; set; }
    public Guid MeetingId { get; set; }

    /// <summary>The family it is about; null: about none.</summary>
    public FamilyId? FamilyId { get; set; }

    /// <summary>The kind of information, as sharing decides by it; null where it is about no family.</summary>
    public string? Category { get; set; }

    [Encrypted]
    public string Title { get; set; } = "";

    [Encrypted]
    public string Text { get; set; } = "";

    /// <summary>Whose information it is.</summary>
    public string AgencyId { get; set; } = "";
    public DateTime SentAt { get; set; }
    public string SentBy { get; set; } = "";
}

/// <summary>What a meeting decided. Of a family it is an action of its plan; its words stay here as they were said.</summary>
public sealed class MeetingDecision
{
    public Guid Id { get; set; }
    public Guid MeetingId { get; set; }
    public FamilyId? FamilyId { get; set; }

    /// <summary>The action it became; null where the meeting is about no family.</summary>
    public Guid? ActionId { get; set; }

    [Encrypted]
    public string What { get; set; } = "";

    [Encrypted]
    public string Owner { get; set; } = "";
    public DateOnly Due { get; set; }

    /// <summary>What it costs, in pence, where money was asked for.</summary>
    public long? FundingPence { get; set; }
    public DateTime DecidedAt { get; set; }
    public string RecordedBy { get; set; } = "";
}
