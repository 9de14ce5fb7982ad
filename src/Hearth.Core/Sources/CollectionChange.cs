namespace Hearth.Core.Sources;

/// <summary>A change in how a source's data is collected, announced to partners before it happens and marked on the quality trend.</summary>
public sealed class CollectionChange
{
    public Guid Id { get; set; }
    public string SourceId { get; set; } = "";

    /// <summary>The first extract date it may show in.</summary>
    public DateOnly From { get; set; }
    public string What { get; set; } = "";
    public DateTime AnnouncedAt { get; set; }
    public string AnnouncedBy { get; set; } = "";
}
