namespace Hearth.Core.Sources;

/// <summary>
/// One file a partner sent. Its rows lie beside the live ones until <see cref="Status"/> becomes
/// <see cref="ReturnStatus.Effective"/>: that single update is what makes a load take effect, or be withdrawn.
/// </summary>
public sealed class Return
{
    public int No { get; set; }
    public int SourceNo { get; set; }
    public string SourceId { get; set; } = "";
    public string FileName { get; set; } = "";

    /// <summary>SHA-256 of the file as received, in hexadecimal.</summary>
    public string FileHash { get; set; } = "";
    public long Bytes { get; set; }
    public DateOnly ExtractDate { get; set; }
    public DateOnly? CoverageStart { get; set; }
    public DateOnly? CoverageEnd { get; set; }
    public string? CoverageArea { get; set; }
    public Picture Picture { get; set; }
    public ReturnStatus Status { get; set; }
    public DateTime ReceivedAt { get; set; }
    public DateTime? EffectiveAt { get; set; }
    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawnReason { get; set; }
    public string LoadedBy { get; set; } = "";

    public long Rows { get; set; }
    public long Loaded { get; set; }
    public long Warned { get; set; }
    public long Rejected { get; set; }
    public long Repeated { get; set; }
    public long Outside { get; set; }

    /// <summary>Part of loaded and warned, not beside them: rows that replace an earlier version.</summary>
    public long Superseded { get; set; }

    /// <summary>Records of earlier returns that this whole picture no longer holds.</summary>
    public long Ended { get; set; }

    /// <summary>The receipt as JSON, as the partner sees it.</summary>
    public string? Receipt { get; set; }
    public int Version { get; set; }
}

public enum Picture
{
    Whole,
    Changes,
}

public enum ReturnStatus
{
    Loading,
    Effective,
    Withdrawn,
    Failed,
}
