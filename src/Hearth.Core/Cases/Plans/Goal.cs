using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Cases.Plans;

/// <summary>How a goal ended.</summary>
public enum GoalEnding
{
    Reached,

    /// <summary>The family wants something else, or it was never theirs.</summary>
    NoLongerWanted,
}

/// <summary>What the family wants to be different, in its own words.</summary>
public sealed class Goal
{
    public Guid Id { get; set; }
    public CaseId CaseId { get; set; }

    /// <summary>Whose goal; null: the whole family's.</summary>
    public PersonId? PersonId { get; set; }

    [Encrypted]
    public string Words { get; set; } = "";

    /// <summary>The framework whose outcome it is aligned to, such as <c>local-plan/2025-04</c>; null while it is aligned to none.</summary>
    public string? Framework { get; set; }

    /// <summary>The headline of that framework.</summary>
    public string? Outcome { get; set; }
    public DateOnly SetOn { get; set; }

    /// <summary>Since when it is aligned to its outcome.</summary>
    public DateOnly? AlignedOn { get; set; }

    /// <summary>Null while it is worked towards.</summary>
    public GoalEnding? Ended { get; set; }
    public DateOnly? EndedOn { get; set; }

    /// <summary>What the family said when it ended, also when it was taken up again since.</summary>
    [Encrypted]
    public string? EndedSays { get; set; }
    public string RecordedBy { get; set; } = "";
    public int Version { get; set; }

    public bool IsOpen => Ended is null;
}

/// <summary>The family's own rating of a goal, from 1, as far away as can be, to 10, reached. It is added to, never changed.</summary>
public sealed class Rating
{
    public const int Lowest = 1;
    public const int Highest = 10;

    public Guid Id { get; set; }
    public CaseId CaseId { get; set; }
    public Guid GoalId { get; set; }
    public int Value { get; set; }
    public DateOnly On { get; set; }

    /// <summary>Who rates it; null: the family together.</summary>
    public PersonId? PersonId { get; set; }

    [Encrypted]
    public string? Says { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
}
