using Hearth.Rules.Sharing;

namespace Hearth.Core.Access;

/// <summary>
/// Who acts, for which agency, in which role and for what purpose. Always a parameter, never ambient:
/// jobs and commands state theirs like anyone else.
/// </summary>
public sealed record Actor(string UserId, string AgencyId, Role Role, Purpose Purpose)
{
    /// <summary>What the role may do, where a council has bundles of its own; else as released.</summary>
    public RoleBundle? Own { get; init; }

    /// <summary>The lawful basis relied on, as an id of the agreement's vocabulary.</summary>
    public string? Basis { get; init; }

    /// <summary>The system that asks by the API, when no person does.</summary>
    public Guid? Client { get; init; }

    /// <summary>Whoever has not signed in, or could not.</summary>
    public static Actor Nobody { get; } =
        new("nobody", "not-known", Role.System, Purpose.ManageAccounts);

    /// <summary>Hearth's own work, at nobody's asking.</summary>
    public static Actor Hearth { get; } = new("hearth", "council", Role.System, Purpose.Oversight);

    /// <summary>Work at the command line is the council's data team's, and is named as such in the audit.</summary>
    public static Actor DataTeam(Purpose purpose = Purpose.IdentifyFamilies) =>
        new("data-team", "council", Role.DataTeam, purpose);

    /// <summary>A single person stands behind this actor: what a decision about a family needs (requirement ID-6).</summary>
    public bool IsNamedPerson => !IsProgram && Client is null;

    /// <summary>Whether the role may do this. Whoever sits at the machine may do everything, and is recorded.</summary>
    public bool May(Permission permission) => IsProgram || Bundle.May.Contains(permission);

    /// <summary>Which families the role may know of, before anything narrows it.</summary>
    public FamilyReach Families => IsProgram ? FamilyReach.All : Bundle.Families;

    /// <summary>The role as sharing decides by it: the data team sees what an analyst sees.</summary>
    public string RoleId => Kebab.Of(IsProgram ? Role.ProgrammeAnalyst : Role);

    private bool IsProgram => Role is Role.DataTeam or Role.System;

    private RoleBundle Bundle => Own ?? ReleasedRoles.Of(Role);
}
