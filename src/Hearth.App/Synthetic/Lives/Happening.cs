using Hearth.App.Synthetic.Households;

namespace Hearth.App.Synthetic.Lives;

internal enum HappeningKind
{
    Attendance,
    Suspension,
    PermanentExclusion,
    AlternativeProvision,
    MissingEducation,
    SendNeed,
    EarlyYearsTwo,
    EarlyYearsThree,
    HealthVisit,
    Activity,
    Benefit,
    RentArrears,
    Homelessness,
    YouthOffence,
    Offence,
    AntiSocial,
    Probation,
    DomesticIncident,
    DomesticSupport,
    EarlyHelp,
    ChildInNeed,
    ProtectionPlan,
    LookedAfter,
    Section47,
    Assessment,
    Missing,
    Exploitation,
    AdultMentalHealth,
    ChildMentalHealth,
    SubstanceMisuse,
}

/// <summary>Something true of a person: an event on a day, or a spell with an end, or without one when it goes on.</summary>
internal sealed record Happening(HappeningKind Kind, Person Person, DateOnly Start)
{
    public DateOnly? End { get; init; }
    public string Code { get; init; } = "";
    public string Status { get; init; } = "";
    public int Amount { get; init; }
    public int OutOf { get; init; }

    /// <summary>Absences by register mark.</summary>
    public int[]? Marks { get; init; }
    public Person? Other { get; init; }

    /// <summary>The same number for all people of one incident, episode or tenancy; unique within the story.</summary>
    public int Group { get; init; }

    /// <summary>The day of birth-to-be a health visitor notes before a birth.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The indicator this is evidence of, as the rule files name it; empty where it is none.</summary>
    public string Indicator { get; init; } = "";
    public DateOnly? Second { get; init; }

    /// <summary>What of it was known on a day: an end that had not come is not.</summary>
    public DateOnly? EndBy(DateOnly day) => End <= day ? End : null;
}
