namespace Hearth.Rules.Sharing;

/// <summary>Which families a role may know of, before anything else narrows it.</summary>
public enum FamilyReach
{
    /// <summary>No family.</summary>
    None,

    /// <summary>Families they work with.</summary>
    Own,

    /// <summary>Every family of the programme.</summary>
    All,
}

/// <summary>What somebody may do. The word before the dash is the area.</summary>
public enum Permission
{
    /// <summary>See what came in.</summary>
    SourcesRead,

    /// <summary>Send and withdraw returns.</summary>
    SourcesLoad,

    /// <summary>Run matching.</summary>
    MatchingRun,

    /// <summary>Judge doubtful pairs.</summary>
    MatchingReview,

    /// <summary>Ask whether a person is known.</summary>
    PeopleFind,

    /// <summary>Open a family's page.</summary>
    PeopleRead,

    /// <summary>Say who is who and who belongs to whom.</summary>
    PeopleDecide,

    /// <summary>See lists.</summary>
    EligibilityRead,

    /// <summary>Make lists, nominate, confirm and decline.</summary>
    EligibilityDecide,

    /// <summary>See the support of families one may know of.</summary>
    CasesRead,

    /// <summary>Refer a family to the front door, and hear what came of it.</summary>
    CasesRefer,

    /// <summary>Take in contacts at the front door, and decide about them.</summary>
    CasesDecide,

    /// <summary>Work with a family: consent, assessment, plan, meetings, notes.</summary>
    CasesWork,

    /// <summary>Allocate, sign off, oversee and close.</summary>
    CasesManage,

    /// <summary>See which messages could not be sent, without their content, and send them anew.</summary>
    CasesMessages,

    /// <summary>See partner agencies and their staff.</summary>
    PartnersRead,

    /// <summary>Change them.</summary>
    PartnersManage,

    /// <summary>Ask another agency for information.</summary>
    SharingRequest,

    /// <summary>Answer for their own agency.</summary>
    SharingAnswer,

    /// <summary>Record a disclosure.</summary>
    SharingRecord,

    /// <summary>Look after agreements and notices.</summary>
    SharingManage,

    /// <summary>Look after accounts.</summary>
    AccessAccounts,

    /// <summary>See who did and saw what.</summary>
    AccessAudit,

    /// <summary>Open a family in an emergency.</summary>
    AccessEmergency,

    /// <summary>Seal a family and name who may open it.</summary>
    AccessSeal,

    /// <summary>Review emergency access.</summary>
    AccessReview,

    /// <summary>Be told when a family of theirs is opened in an emergency.</summary>
    AccessTold,
}

/// <summary>A role: what its holders may do, for what, and what they may see of a family at most.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What a page calls it.</param>
/// <param name="Says">What it is for, in a sentence.</param>
/// <param name="Families">Which families.</param>
/// <param name="Categories">Kinds of information.</param>
/// <param name="May">Permissions.</param>
/// <param name="Purposes">What its holders may act for.</param>
public sealed record RoleBundle(
    string Id,
    string Name,
    string Says,
    FamilyReach Families,
    IReadOnlySet<string> Categories,
    IReadOnlySet<Permission> May,
    IReadOnlySet<string> Purposes
);
