using Hearth.Core.Data.Protection;

namespace Hearth.Core.People;

/// <summary>This identity is this person: the match that stands, with how sure the run was.</summary>
public sealed class PersonLink
{
    public long IdentityId { get; set; }
    public PersonId PersonId { get; set; }
    public int RunNo { get; set; }

    /// <summary>Match weight (log2 of the Bayes factor) of the strongest link that holds the identity; null when it stands alone.</summary>
    public double? MatchWeight { get; set; }

    [Encrypted]
    public string? Because { get; set; }
}
