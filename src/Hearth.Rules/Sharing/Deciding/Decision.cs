namespace Hearth.Rules.Sharing;

/// <summary>The three answers.</summary>
/// <remarks>Source: SocialCareData, information governance.</remarks>
public enum Verdict
{
    /// <summary>No.</summary>
    Deny,

    /// <summary>A person is to decide.</summary>
    Review,

    /// <summary>Yes.</summary>
    Permit,
}

/// <summary>An answer and the rule that gave it.</summary>
/// <param name="Verdict">PERMIT, DENY or REVIEW.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Because">In a sentence.</param>
/// <param name="Basis">Lawful basis, where permitted.</param>
/// <param name="Gateway">Legal gateway, where one is needed.</param>
/// <param name="Agreement">The agreement relied on, where one is.</param>
public sealed record Decision(
    Verdict Verdict,
    string Rule,
    string Because,
    string? Basis = null,
    string? Gateway = null,
    string? Agreement = null
)
{
    /// <summary>No, by a rule, and why.</summary>
    public static Decision Deny(string rule, string because) => new(Verdict.Deny, rule, because);

    /// <summary>A person is to decide, by a rule, and why.</summary>
    public static Decision Review(string rule, string because) =>
        new(Verdict.Review, rule, because);
}
