namespace Hearth.Core.Access;

/// <summary>What somebody acts for: the purposes of <c>rulebook/sharing/</c>.</summary>
public enum Purpose
{
    IdentifyFamilies,
    SupportFamilies,
    CoordinateSupport,
    EvidenceOutcomes,
    PreventEscalation,
    ImproveQuality,
    PlanServices,
    PreventCrime,
    MeetLegalDuties,
    Safeguard,
    Evaluate,
    ManageAccounts,
    ManagePartners,

    /// <summary>Finding out who did what, and telling a family who saw their record.</summary>
    Oversight,
    Demonstration,
}
