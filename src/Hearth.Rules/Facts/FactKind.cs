namespace Hearth.Rules.Facts;

/// <summary>
/// What a return can say happened: a closed vocabulary. What Start, End, Amount, OutOf, Extra, Code and Status of a
/// <see cref="Fact"/> mean for each kind is written beside it. Written as kebab-case text wherever it is stored.
/// </summary>
public enum FactKind
{
    /// <summary>A term: Amount sessions (half-days) missed of OutOf possible, Extra of them unauthorised; Code the term.</summary>
    Attendance,

    /// <summary>Start; Amount sessions; Code SUSP, or LNCH for a lunchtime.</summary>
    Suspension,

    /// <summary>Start is the day of the exclusion.</summary>
    PermanentExclusion,

    /// <summary>A spell; Code the reason.</summary>
    AlternativeProvision,

    /// <summary>A spell on no school roll and not educated otherwise.</summary>
    MissingEducation,

    /// <summary>A spell.</summary>
    ElectivelyHomeEducated,

    /// <summary>Start; Status alleged, charged, cautioned, convicted or no-further-action; Code the offence.</summary>
    Offence,

    /// <summary>As <see cref="Offence"/>, from youth justice.</summary>
    YouthOffence,

    /// <summary>Start; Code the category.</summary>
    AsbIncident,

    /// <summary>Start; Code what was done.</summary>
    AsbIntervention,

    /// <summary>Start is the release date.</summary>
    PrisonRelease,

    /// <summary>A spell of licence or supervision after prison.</summary>
    Licence,

    /// <summary>A spell; Code community-order or suspended-sentence.</summary>
    CommunityOrder,

    /// <summary>Start; Code victim, perpetrator, child-present or household; Status the risk assessed.</summary>
    DomesticIncident,

    /// <summary>A spell with a service; Code victim, perpetrator or child.</summary>
    DomesticAbuseSupport,

    /// <summary>Start is the day reported missing; Status the risk assessed.</summary>
    MissingEpisode,

    /// <summary>Start; Code sexual or criminal; Status the risk assessed.</summary>
    ExploitationRisk,

    /// <summary>Entitled to an early-years place from Start; Code the basis.</summary>
    EarlyYearsEligible,

    /// <summary>A place taken from Start; Code the basis.</summary>
    EarlyYearsPlace,

    /// <summary>A spell; Code the need (SEMH, ASD …); Status N, K (support) or E (plan).</summary>
    SendNeed,

    /// <summary>A spell; Code the reason.</summary>
    EarlyHelp,

    /// <summary>A spell under section 17 of the Children Act 1989; Code the primary need.</summary>
    ChildInNeed,

    /// <summary>Start of an enquiry under section 47 of the Children Act 1989.</summary>
    Section47,

    /// <summary>A spell; Code the category of abuse.</summary>
    ChildProtectionPlan,

    /// <summary>A spell; Code the legal status.</summary>
    LookedAfter,

    /// <summary>Start; Code of the Children in Need census (3A, 4B …).</summary>
    AssessmentFactor,

    /// <summary>Start; Code the source of the referral; Status whether it led to no further action.</summary>
    Referral,

    /// <summary>A spell; Code JSA, IS, ESA, IB, CA, or UC- with searching, preparing, planning, none or working.</summary>
    Benefit,

    /// <summary>A spell; Code of the client caseload information system (540 …).</summary>
    Activity,

    /// <summary>A snapshot at Start: Amount pence owed, OutOf pence of weekly rent.</summary>
    RentArrears,

    /// <summary>Start is the date of notice or eviction.</summary>
    EvictionNotice,

    /// <summary>Start is the date of the order.</summary>
    PossessionOrder,

    /// <summary>A spell; Code prevention, relief, main or temporary-accommodation.</summary>
    Homelessness,

    /// <summary>A spell with a service; Code adult or child; Status parent when parental responsibility is recorded.</summary>
    MentalHealth,

    /// <summary>A spell in treatment; Code the substance; Status parent when parental responsibility is recorded.</summary>
    SubstanceMisuse,

    /// <summary>Start; Code universal, targeted or specialist; Status the concern.</summary>
    HealthVisiting,

    /// <summary>A new or expectant mother with a concern; Start; Code mental-health or substance-misuse.</summary>
    PerinatalConcern,

    /// <summary>A spell in which a service is or was involved: Code current or historic; Note whom to contact.</summary>
    Involvement,

    /// <summary>Start; Code the criterion nominated under; Note the rationale.</summary>
    Nomination,

    /// <summary>A spell.</summary>
    YoungCarer,

    /// <summary>A snapshot at Start; Amount pence owed.</summary>
    Debt,
}
