using Hearth.Core.Data.Protection;
using Hearth.Core.People;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Sharing.Disclosures;

/// <summary>How something was shared.</summary>
/// <remarks>Source: the agreement, sections 3.3.7 and 8.2.1.</remarks>
public enum Channel
{
    System,
    Meeting,
    Telephone,
    FaceToFace,
    RecordedPost,
    Fax,
    SecureEmail,
}

/// <summary>Why something went outside the United Kingdom, which is exceptional.</summary>
/// <remarks>Source: the notice, "International data transfers".</remarks>
public enum TransferCircumstance
{
    FamilyArrived,
    FamilyMovesAbroad,
    InternationalBody,
}

/// <summary>What protects it there.</summary>
public enum TransferSafeguard
{
    AdequacyDecision,
    ContractClauses,
    TransferAgreement,
    TechnicalMeasures,
}

/// <summary>One sharing, by whatever channel: what, about whom, to whom, why and by what basis (requirement SH-3).</summary>
public sealed class Disclosure
{
    public Guid Id { get; set; }
    public FamilyId FamilyId { get; set; }
    public PersonId? PersonId { get; set; }
    public Channel Channel { get; set; }

    /// <summary>Kinds of information, by id, divided by commas.</summary>
    public string Categories { get; set; } = "";

    /// <summary>In words, as little as tells what it was.</summary>
    [Encrypted]
    public string What { get; set; } = "";
    public string FromAgency { get; set; } = "";
    public string ToAgency { get; set; } = "";

    /// <summary>Who received it.</summary>
    [Encrypted]
    public string ToWhom { get; set; } = "";
    public string Purpose { get; set; } = "";
    public string? Basis { get; set; }
    public string? Gateway { get; set; }

    /// <summary>What the rules say of it: a call that was made is recorded also when they would not have permitted it.</summary>
    public Verdict Verdict { get; set; }
    public string Rule { get; set; } = "";
    public DateOnly On { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public TransferCircumstance? Transfer { get; set; }
    public TransferSafeguard? Safeguard { get; set; }
    public DateOnly? ConsentOn { get; set; }

    public string Subject => $"family:{FamilyId}";
}
