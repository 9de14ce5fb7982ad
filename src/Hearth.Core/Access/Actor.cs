namespace Hearth.Core.Access;

/// <summary>
/// Who acts, for which agency, in which role and for what purpose. Always a parameter, never ambient:
/// jobs and commands state theirs like anyone else.
/// </summary>
public sealed record Actor(string UserId, string AgencyId, Role Role, Purpose Purpose)
{
    /// <summary>The lawful basis relied on, as an id of the agreement's vocabulary.</summary>
    public string? Basis { get; init; }

    /// <summary>Whoever has not signed in, or could not.</summary>
    public static Actor Nobody { get; } =
        new("nobody", "not-known", Role.System, Purpose.ManageAccounts);

    /// <summary>Hearth's own work, at nobody's asking.</summary>
    public static Actor Hearth { get; } = new("hearth", "council", Role.System, Purpose.Oversight);

    /// <summary>Work at the command line is the council's data team's, and is named as such in the audit.</summary>
    public static Actor DataTeam(Purpose purpose = Purpose.IdentifyFamilies) =>
        new("data-team", "council", Role.DataTeam, purpose);

    /// <summary>A single person stands behind this actor: what a decision about a family needs (requirement ID-6).</summary>
    public bool IsNamedPerson => Role is not (Role.DataTeam or Role.System);

    /// <summary>An administrator looks after accounts and sees no family.</summary>
    public bool MaySeeFamilies => Role is Role.ProgrammeAnalyst or Role.DataTeam or Role.System;

    /// <summary>The trail says who did what and never what they saw: an administrator may read it.</summary>
    public bool MayReadAudit => Role is Role.Administrator or Role.DataTeam or Role.System;

    public bool MayManageAccounts => Role is Role.Administrator or Role.DataTeam or Role.System;
}

public enum Role
{
    System,
    DataTeam,
    Administrator,
    ProgrammeAnalyst,
    PartnerDataContact,
}

public enum Purpose
{
    IdentifyFamilies,
    SupportFamilies,
    ManageAccounts,
    Demonstration,

    /// <summary>Finding out who did what, and telling a family who saw their record.</summary>
    Oversight,
}
