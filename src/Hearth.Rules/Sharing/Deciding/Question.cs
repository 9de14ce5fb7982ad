namespace Hearth.Rules.Sharing;

/// <summary>How somebody stands to one family.</summary>
[Flags]
public enum Reach
{
    /// <summary>Nothing ties them to it.</summary>
    None = 0,

    /// <summary>They work with it.</summary>
    WorksWith = 1,

    /// <summary>It is sealed: staff, danger, a conflict of interest.</summary>
    Sealed = 2,

    /// <summary>They are named on the seal.</summary>
    NamedOnSeal = 4,

    /// <summary>They have emergency access, in force now.</summary>
    Emergency = 8,
}

/// <summary>Who asks for what, of whose information, for what.</summary>
/// <param name="Flow">The way it would move.</param>
/// <param name="Agency">The asker's agency.</param>
/// <param name="Role">The asker's role.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Holder">The agency whose information it is.</param>
/// <param name="Reach">How the asker stands to the family.</param>
public readonly record struct Question(
    FlowKind Flow,
    string Agency,
    string Role,
    string Purpose,
    string Holder,
    Reach Reach
);
