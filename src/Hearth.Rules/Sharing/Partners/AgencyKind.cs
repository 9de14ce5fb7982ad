namespace Hearth.Rules.Sharing.Partners;

/// <summary>What sort of body a partner agency is (requirement AG-1).</summary>
public enum AgencyKind
{
    /// <summary>A department of the council that runs the programme, or of another council.</summary>
    CouncilDepartment,

    /// <summary>A school, or a trust that runs several.</summary>
    School,

    /// <summary>A further education or sixth-form college.</summary>
    College,

    /// <summary>A nursery, childminder or children's centre.</summary>
    EarlyYears,

    /// <summary>An NHS body or another provider of health care.</summary>
    Health,

    /// <summary>A police force.</summary>
    Police,

    /// <summary>The probation service.</summary>
    Probation,

    /// <summary>A youth offending team.</summary>
    YouthJustice,

    /// <summary>A fire and rescue authority.</summary>
    Fire,

    /// <summary>A landlord or a housing service.</summary>
    Housing,

    /// <summary>The Department for Work and Pensions.</summary>
    Dwp,

    /// <summary>A charity or a community group.</summary>
    Voluntary,

    /// <summary>A body paid by the council to provide a service.</summary>
    Commissioned,

    /// <summary>Another department of central government.</summary>
    Government,
}
