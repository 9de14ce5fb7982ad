using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Cases.Consents;

/// <summary>Who consents.</summary>
public enum ConsentBy
{
    Themselves,
    Parent,
}

/// <summary>
/// The second ledger: one person lets one agency use their information for one purpose whose basis is consent. Withdrawing ends it
/// and leaves it standing in the record.
/// </summary>
public sealed class Consent
{
    public Guid Id { get; set; }
    public FamilyId FamilyId { get; set; }
    public PersonId PersonId { get; set; }
    public string AgencyId { get; set; } = "";

    /// <summary>As the support rules name it.</summary>
    public string Purpose { get; set; } = "";
    public DateOnly From { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; set; }
    public ConsentBy By { get; set; }
    public PersonId? ParentId { get; set; }

    /// <summary>Why a child was judged to understand what they consent to.</summary>
    [Encrypted]
    public string? Understands { get; set; }

    /// <summary>By what it can be shown: a signed form, words spoken on a day.</summary>
    [Encrypted]
    public string Evidence { get; set; } = "";
    public DateOnly? WithdrawnOn { get; set; }

    [Encrypted]
    public string? WithdrawnHow { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public int Version { get; set; }

    public string Subject => $"family:{FamilyId}";
}
