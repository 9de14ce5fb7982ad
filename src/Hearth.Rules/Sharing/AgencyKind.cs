namespace Hearth.Rules.Sharing;

/// <summary>What an agency is: who may send what by which gateway depends on it (requirement AG-1).</summary>
public enum AgencyKind
{
    /// <summary>A department of the council.</summary>
    CouncilDepartment,

    /// <summary>A school or academy trust.</summary>
    School,

    /// <summary>A college.</summary>
    College,

    /// <summary>A nursery or other early-years setting.</summary>
    EarlyYears,

    /// <summary>An NHS or other health body.</summary>
    Health,

    /// <summary>A police force.</summary>
    Police,

    /// <summary>The probation service.</summary>
    Probation,

    /// <summary>A youth justice service.</summary>
    YouthJustice,

    /// <summary>A fire and rescue service.</summary>
    Fire,

    /// <summary>A housing provider.</summary>
    Housing,

    /// <summary>The Department for Work and Pensions.</summary>
    Dwp,

    /// <summary>A voluntary organisation.</summary>
    Voluntary,

    /// <summary>A provider the council commissions.</summary>
    Commissioned,

    /// <summary>Another department of government.</summary>
    Government,

    /// <summary>Another council, to which families move.</summary>
    OtherCouncil,
}
