using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Cases.Plans;

/// <summary>How far an action is.</summary>
public enum ActionState
{
    /// <summary>Agreed, and not begun.</summary>
    Planned,

    /// <summary>Under way.</summary>
    Doing,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Not done, for a reason.</summary>
    Dropped,
}

/// <summary>Who does what by when, towards a goal.</summary>
public sealed class PlanAction
{
    public Guid Id { get; set; }
    public CaseId CaseId { get; set; }
    public Guid GoalId { get; set; }

    /// <summary>For whom; null: for the whole family.</summary>
    public PersonId? ForPersonId { get; set; }

    [Encrypted]
    public string What { get; set; } = "";

    /// <summary>A member of the family who does it.</summary>
    public PersonId? OwnerPersonId { get; set; }

    /// <summary>A professional's account, where they have one.</summary>
    public Guid? OwnerUserId { get; set; }

    /// <summary>A professional, by name.</summary>
    [Encrypted]
    public string? OwnerWorker { get; set; }
    public DateOnly Due { get; set; }
    public ActionState State { get; set; }
    public DateOnly SetOn { get; set; }
    public string RecordedBy { get; set; } = "";
    public int Version { get; set; }

    public bool IsOpen => ActionStates.IsOpen(State);
}

/// <summary>One step of an action's history: to another state, or carried over to another day.</summary>
public sealed class ActionStep
{
    public Guid Id { get; set; }
    public CaseId CaseId { get; set; }
    public Guid ActionId { get; set; }
    public ActionState From { get; set; }
    public ActionState To { get; set; }
    public DateOnly DueBefore { get; set; }
    public DateOnly DueAfter { get; set; }

    [Encrypted]
    public string? Why { get; set; }
    public DateTime At { get; set; }
    public string By { get; set; } = "";

    public bool IsCarriedOver => DueAfter != DueBefore;
}
