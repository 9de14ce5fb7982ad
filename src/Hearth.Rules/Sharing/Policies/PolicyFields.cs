namespace Hearth.Rules.Sharing.Policies;

/// <summary>The fields of a SharingPolicy with their cardinalities, as published.</summary>
/// <remarks>Source: SocialCareData, Information Governance – Sharing Policy 0.1, "fields".</remarks>
public static class PolicyFields
{
    /// <summary>What travels besides.</summary>
    public const string Extension = "hearth:agreement";

    /// <summary>Each field, whether it must be there, and whether it may be there several times.</summary>
    public static IReadOnlyList<(string Name, bool Required, bool Many)> All { get; } =
    [
        ("URI", true, false),
        ("Identifier", true, false),
        ("Name", true, false),
        ("Contact", true, false),
        ("Party", true, true),
        ("Data", true, true),
        ("Purpose", true, true),
        ("StartDate", true, false),
        ("EndDate", true, false),
        ("PermittedUse", true, true),
        ("Restrictions", false, true),
        ("DataRecipientResponsibilities", false, true),
        ("SecurityMeasure", false, true),
        ("LegalCompliance", false, true),
    ];
}
