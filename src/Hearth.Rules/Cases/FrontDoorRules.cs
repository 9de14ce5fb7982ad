namespace Hearth.Rules.Cases;

/// <summary>What reaches the front door.</summary>
public enum ContactKind
{
    /// <summary>Somebody fears for a child or an adult.</summary>
    SafeguardingConcern,

    /// <summary>A partner or professional asks for support for a family.</summary>
    Referral,

    /// <summary>A question, or advice that is sought.</summary>
    Contact,

    /// <summary>A family asks for itself.</summary>
    SelfReferral,

    /// <summary>A professional's judgement that the programme's criteria are met.</summary>
    Nomination,

    /// <summary>A family that the programme's rules found, and a named person confirmed.</summary>
    Identification,

    /// <summary>Social care passes the family on to early help.</summary>
    StepDown,

    /// <summary>Another council passes on a family that moved.</summary>
    TransferIn,
}

/// <summary>What is decided about a contact.</summary>
public enum ContactDecision
{
    /// <summary>Answered, and nothing is opened.</summary>
    InformationAndAdvice,

    /// <summary>Support opens.</summary>
    EarlyHelp,

    /// <summary>Support opens with a lead worker and a team around the family.</summary>
    ComplexHelp,

    /// <summary>Social care has to look.</summary>
    StepUp,

    /// <summary>Nothing more is done.</summary>
    NoFurtherAction,
}

/// <summary>One kind of contact and its clock.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">As a page says it.</param>
/// <param name="WorkingDays">Decided within so many working days after the day it came.</param>
public sealed record ContactKindRule(ContactKind Kind, string Name, int WorkingDays);

/// <summary>A level of need (threshold).</summary>
/// <param name="Id">Stable, for the record.</param>
/// <param name="Name">As a page says it.</param>
/// <param name="Says">What it means, in a sentence.</param>
public sealed record NeedLevel(string Id, string Name, string Says);

/// <summary>Why agreement was not sought before somebody was referred.</summary>
/// <param name="Id">Stable, for the record.</param>
/// <param name="Name">As a page says it.</param>
/// <param name="Authority">The law.</param>
public sealed record NotSoughtReason(string Id, string Name, string Authority);

/// <summary>One decision and what it opens.</summary>
/// <param name="Decision">Which.</param>
/// <param name="Name">As a page says it.</param>
/// <param name="Opens">The level at which support opens; null when it opens none.</param>
public sealed record DecisionRule(ContactDecision Decision, string Name, string? Opens);

/// <summary>The front door's rules (requirement SU-1).</summary>
/// <param name="Version">The file's version.</param>
/// <param name="Kinds">Each kind of contact once.</param>
/// <param name="Levels">Levels of need, the lowest first.</param>
/// <param name="OnlineAloneFrom">The age in years from which somebody fills in the public form alone.</param>
/// <param name="NotSought">Why agreement was perhaps not sought.</param>
/// <param name="Decisions">Each decision once.</param>
public sealed record FrontDoorRules(
    string Version,
    IReadOnlyDictionary<ContactKind, ContactKindRule> Kinds,
    IReadOnlyList<NeedLevel> Levels,
    int OnlineAloneFrom,
    IReadOnlyList<NotSoughtReason> NotSought,
    IReadOnlyDictionary<ContactDecision, DecisionRule> Decisions
)
{
    /// <summary>A level's name; what is not known is told by its id.</summary>
    public string LevelName(string id) => Levels.FirstOrDefault(l => l.Id == id)?.Name ?? id;

    /// <summary>A reason's name; what is not known is told by its id.</summary>
    public string ReasonName(string id) => NotSought.FirstOrDefault(r => r.Id == id)?.Name ?? id;
}
