namespace Hearth.Core.Access;

/// <summary>Roles. What each may do and see is in <c>rulebook/roles/</c>; the first two are the program's own.</summary>
public enum Role
{
    System,
    DataTeam,
    Administrator,
    ProgrammeAnalyst,
    PartnerDataContact,
    LocalityManager,
    LeadWorker,
    TeamMember,
    InformationGovernanceOfficer,
    HubWorker,
    Auditor,
}
