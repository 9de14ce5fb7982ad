using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Sources.Corrections;

/// <summary>How a correction stands with the agency whose record it is.</summary>
public enum CorrectionState
{
    Open,

    /// <summary>The agency has mended its record; a later return tells.</summary>
    Mended,

    /// <summary>The agency looked, and its record stands.</summary>
    Stands,

    /// <summary>Whoever said so took it back.</summary>
    Withdrawn,
}

/// <summary>
/// A family says that something a source tells of one of its members is not so: an issue of the source, for the agency that
/// sends it and for the data team (requirement MA-5). The record itself is the agency's, and is never changed here.
/// </summary>
public sealed class SourceCorrection
{
    public Guid Id { get; set; }
    public FamilyId FamilyId { get; set; }
    public PersonId PersonId { get; set; }
    public string SourceId { get; set; } = "";

    /// <summary>The agency that sends the source, and is told.</summary>
    public string Sender { get; set; } = "";
    public long RecordId { get; set; }
    public int FactNo { get; set; }
    public int ReturnNo { get; set; }

    /// <summary>The agency's own key of the record, by which it finds it; its file says of whom it is.</summary>
    [Encrypted]
    public string RecordKey { get; set; } = "";

    /// <summary>What the record says, as <c>FactJson</c> writes it.</summary>
    [Encrypted]
    public string Says { get; set; } = "[]";

    /// <summary>What is so, as the agency is told.</summary>
    [Encrypted]
    public string ShouldBe { get; set; } = "";
    public CorrectionState State { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";

    /// <summary>What the agency answers.</summary>
    [Encrypted]
    public string? Answer { get; set; }
    public DateTime? AnsweredAt { get; set; }
    public string? AnsweredBy { get; set; }
    public int Version { get; set; }

    public string Subject => $"family:{FamilyId}";
}
