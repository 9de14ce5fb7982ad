namespace Hearth.Core.Sharing;

/// <summary>One version of an agreement, as its SharingPolicy says it. What is replaced is kept: decisions named it.</summary>
public sealed class StoredAgreement
{
    public Guid Id { get; set; }

    /// <summary>The policy's identifier; several versions have the same.</summary>
    public string Identifier { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>The policy as JSON, with nothing lost.</summary>
    public string Policy { get; set; } = "";
    public DateTime ImportedAt { get; set; }
    public string ImportedBy { get; set; } = "";

    /// <summary>When a later version took its place, or it was ended.</summary>
    public DateTime? EndedAt { get; set; }
    public int Version { get; set; }

    public string Subject => $"agreement:{Identifier}";
}
