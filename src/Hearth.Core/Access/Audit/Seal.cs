namespace Hearth.Core.Access.Audit;

/// <summary>An event's place in the trail: from 1, without gaps, and chained to the one before.</summary>
public sealed class Seal
{
    public long Seq { get; set; }
    public Guid EventId { get; set; }

    /// <summary>SHA-256 of the chain value before and of this entry's leaf.</summary>
    public byte[] Chain { get; set; } = [];
}
